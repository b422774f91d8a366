package org.parvis.bootstrap.legal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.parvis.application.port.LegalTexts;
import org.parvis.domain.member.Language;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.LegalText;
import org.parvis.domain.verification.LegalTextKind;

/**
 * The texts as files of the institution: {@code privacy_fr.txt} and so on in one folder, and the
 * models that come with Parvis where there is no such file. The first line is the id with its
 * version, the second the title; after an empty line follow the paragraphs.
 */
public final class FileLegalTexts implements LegalTexts {
  private final Path folder;

  /**
   * Reads from a folder.
   *
   * @param folder where the institution keeps its texts; need not exist
   */
  public FileLegalTexts(Path folder) {
    this.folder = folder;
  }

  @Override
  public LegalText current(LegalTextKind kind, Language language) {
    String name = kind.name().toLowerCase(Locale.ROOT) + "_" + language.tag() + ".txt";
    String[] parts = read(name).strip().split("\\R", 3);
    if (parts.length < 3 || parts[0].isBlank() || parts[1].isBlank() || parts[2].isBlank()) {
      throw new IllegalStateException(name + " needs an id, a title and a text");
    }
    String title = parts[1].strip();
    String body = parts[2].strip();
    return new LegalText(kind, parts[0].strip(), title, body, digest(title + "\n" + body));
  }

  private String read(String name) {
    Path file = folder.resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file, UTF_8);
      }
      try (InputStream model = FileLegalTexts.class.getResourceAsStream(name)) {
        if (model == null) {
          throw new IllegalStateException("no text " + name);
        }
        return new String(model.readAllBytes(), UTF_8);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the text " + file + " cannot be read", unreadable);
    }
  }

  private static Bytes digest(String text) {
    try {
      return Bytes.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
