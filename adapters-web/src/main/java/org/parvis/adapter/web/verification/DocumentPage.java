package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.verification.ChooseDocument;
import org.parvis.application.verification.ListAcceptedDocuments;
import org.parvis.domain.verification.AcceptedDocuments;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;

/** Screen 10: which document will be filmed. Whether it is served, the use case says. */
@Named
@RequestScoped
public class DocumentPage {
  private static final Set<JourneyStep> SHOWN = EnumSet.of(JourneyStep.DOCUMENT);

  @Inject CurrentPlace here;
  @Inject GivenValues given;
  @Inject PageLanguage language;
  @Inject ListAcceptedDocuments listAcceptedDocuments;
  @Inject ChooseDocument chooseDocument;

  private String country = "";
  private boolean unknown;
  private boolean notServed;

  public String enter() {
    return here.unless(SHOWN);
  }

  public String choose() {
    String elsewhere = enter();
    if (elsewhere != null) {
      return elsewhere;
    }
    if (getCountries().stream().noneMatch(one -> one.code().equals(country))) {
      unknown = true;
      return null;
    }
    return chooseDocument
        .execute(new ChooseDocument.Command(here.session(), new DocumentChoice(getKind(), country)))
        .match(
            chosen -> here.onwards(),
            unserved -> {
              notServed = true;
              return null;
            },
            outOfStep -> here.onwards());
  }

  /** Those of the institution's list, its first one first. */
  public List<Countries.Country> getCountries() {
    List<AcceptedDocuments.Issuer> issuers = accepted().issuers();
    return Countries.of(
        issuers.stream().map(AcceptedDocuments.Issuer::country).collect(Collectors.toSet()),
        issuers.get(0).country(),
        language.locale());
  }

  public DocumentKind[] getKinds() {
    return DocumentKind.values();
  }

  /** The kind that is marked; a card until something else is given. */
  public DocumentKind getKind() {
    String name = given.value("kind");
    return Arrays.stream(DocumentKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(DocumentKind.IDENTITY_CARD);
  }

  public boolean isMarked(DocumentKind kind) {
    return kind == getKind();
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = Optional.ofNullable(country).orElse("");
  }

  public boolean isUnknown() {
    return unknown;
  }

  public boolean isNotServed() {
    return notServed;
  }

  /** What the chosen country is called, to say that its document is not served. */
  public String getCountryName() {
    return Countries.exists(country) ? Countries.name(country, language.locale()) : "";
  }

  private AcceptedDocuments accepted() {
    return listAcceptedDocuments
        .execute(new ListAcceptedDocuments.Command())
        .match(listed -> listed.documents());
  }
}
