package org.parvis.adapter.kyc.engine;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.CheckTerms.Names;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.verification.Movement;

/** The command line of {@link CheckDocument}. */
record Arguments(List<Source> sources, CheckTerms terms) {
  static final String USAGE =
      """
      usage: check-document [options] <clip or image>...
        <clip or image>      a side of a document: WebM or MP4 (VP8, VP9, H.264), JPEG or PNG
        --front FILE         the side with the portrait
        --back FILE          the side with the machine-readable zone
        --face FILE          a recording of the face
        --movements ORDER    what that recording should show: left, right, closer, parted by commas
        --names "GIVEN;BIRTH"   declared given names and birth name, to be compared;
                             a usage name may follow after another semicolon
        --birth-date DATE    declared date of birth, yyyy-mm-dd, to be compared
        --on DATE            the day of the check, yyyy-mm-dd; today when absent
      Prints the findings as JSON. Exit code 0: passed on to a person, 10: refused,
      2: wrong arguments or an unreadable file, 1: the engine failed.
      """;

  Arguments {
    sources = List.copyOf(sources);
  }

  record Source(Role role, Path file) {}

  /** What is wrong with the command line, in one sentence. */
  static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String sentence) {
      super(sentence);
    }
  }

  static Arguments parse(List<String> words, LocalDate today) {
    List<Source> sources = new ArrayList<>();
    Optional<Names> names = Optional.empty();
    Optional<LocalDate> birthDate = Optional.empty();
    List<Movement> movements = List.of();
    LocalDate on = today;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      switch (word) {
        case "--front" -> sources.add(new Source(Role.DOCUMENT_FRONT, file(words, ++i)));
        case "--back" -> sources.add(new Source(Role.DOCUMENT_BACK, file(words, ++i)));
        case "--face" -> sources.add(new Source(Role.FACE, file(words, ++i)));
        case "--names" -> names = Optional.of(names(value(words, ++i)));
        case "--birth-date" -> birthDate = Optional.of(date(value(words, ++i)));
        case "--movements" -> movements = movements(value(words, ++i));
        case "--on" -> on = date(value(words, ++i));
        default -> {
          if (word.startsWith("--")) {
            throw new UsageException("unknown option " + word);
          }
          sources.add(new Source(Role.DOCUMENT, Path.of(word)));
        }
      }
    }
    if (sources.isEmpty()) {
      throw new UsageException("no clip or image was given");
    }
    CheckTerms terms = new CheckTerms(on, names, birthDate, Optional.empty(), true);
    return new Arguments(sources, terms.asking(movements));
  }

  private static String value(List<String> words, int index) {
    if (index >= words.size()) {
      throw new UsageException("a value is missing after " + words.get(index - 1));
    }
    return words.get(index);
  }

  private static Path file(List<String> words, int index) {
    return Path.of(value(words, index));
  }

  private static Names names(String text) {
    String[] parts = text.split(";", -1);
    if (parts.length < 2 || parts.length > 3) {
      throw new UsageException("--names takes given names and birth name, parted by a semicolon");
    }
    for (String part : parts) {
      if (PersonName.part(part).isEmpty()) {
        throw new UsageException("not a name: " + part);
      }
    }
    return new Names(parts[0].strip(), parts[1].strip(), parts.length > 2 ? parts[2].strip() : "");
  }

  private static List<Movement> movements(String text) {
    return Arrays.stream(text.split(",", -1)).map(Arguments::movement).toList();
  }

  private static Movement movement(String word) {
    return switch (word.strip()) {
      case "left" -> Movement.TURN_LEFT;
      case "right" -> Movement.TURN_RIGHT;
      case "closer" -> Movement.COME_CLOSER;
      default -> throw new UsageException("no movement is called " + word);
    };
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDate) {
      throw new UsageException("not a date: " + text);
    }
  }
}
