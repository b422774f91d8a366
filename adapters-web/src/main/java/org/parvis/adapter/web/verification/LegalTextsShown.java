package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.application.verification.ReadLegalText;
import org.parvis.domain.verification.LegalText;
import org.parvis.domain.verification.LegalTextKind;

/** The institution's texts in the language of the page, as consents refer to them. */
@Named("legalTexts")
@RequestScoped
public class LegalTextsShown {
  /** A text, ready for a page. */
  public record Shown(String id, String title, List<String> paragraphs, String digest) {
    public String getId() {
      return id;
    }

    public String getTitle() {
      return title;
    }

    public List<String> getParagraphs() {
      return paragraphs;
    }

    /** The sentence that a member agrees to. */
    public String getFirst() {
      return paragraphs.get(0);
    }

    /** What explains it. */
    public List<String> getOthers() {
      return paragraphs.subList(1, paragraphs.size());
    }

    public String getDigest() {
      return digest;
    }
  }

  @Inject PageLanguage language;
  @Inject ReadLegalText readLegalText;

  private final Map<LegalTextKind, Shown> read = new EnumMap<>(LegalTextKind.class);

  public Shown getFace() {
    return text(LegalTextKind.FACE_FILMED);
  }

  public Shown getPrivacy() {
    return text(LegalTextKind.PRIVACY);
  }

  public Shown getTerms() {
    return text(LegalTextKind.TERMS);
  }

  /** The text that an address asks for by its name. */
  public Optional<Shown> named(String name) {
    return switch (name == null ? "" : name) {
      case "face" -> Optional.of(getFace());
      case "privacy" -> Optional.of(getPrivacy());
      case "terms" -> Optional.of(getTerms());
      default -> Optional.empty();
    };
  }

  private Shown text(LegalTextKind kind) {
    return read.computeIfAbsent(
        kind,
        wanted ->
            shown(
                readLegalText
                    .execute(new ReadLegalText.Command(wanted, language.language()))
                    .match(found -> found.text())));
  }

  private static Shown shown(LegalText text) {
    return new Shown(
        text.id(),
        text.title(),
        List.of(text.body().strip().split("\\R\\s*\\R")),
        HexFormat.of().formatHex(text.sha256().toArray()));
  }
}
