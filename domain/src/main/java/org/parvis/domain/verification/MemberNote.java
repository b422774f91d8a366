package org.parvis.domain.verification;

import java.text.Normalizer;
import java.util.Optional;
import org.parvis.domain.shared.Sensitive;

/**
 * A few words of a member to the staff, 0 to 500 characters, cleaned of what is no writing. What
 * stands in it may be personal, so its text form shows nothing.
 */
public final class MemberNote implements Sensitive {
  public static final int LONGEST = 500;
  public static final MemberNote NONE = new MemberNote("");

  private final String text;

  /**
   * A note as it was stored.
   *
   * @throws IllegalArgumentException when it is not clean or too long
   */
  public MemberNote(String text) {
    if (text.length() > LONGEST || !text.equals(clean(text))) {
      throw new IllegalArgumentException("a note is clean and has at most 500 characters");
    }
    this.text = text;
  }

  /** The note that a person meant by this text; empty when it is too long. */
  public static Optional<MemberNote> parse(String text) {
    String clean = clean(text);
    return clean.length() <= LONGEST ? Optional.of(new MemberNote(clean)) : Optional.empty();
  }

  public String text() {
    return text;
  }

  /** Line ends become one sort; control and direction marks go; blanks do not pile up. */
  private static String clean(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\R", "\n")
        .replaceAll("[\\p{Cc}&&[^\n]]", " ")
        .replaceAll("[\\p{Cf}\\p{Co}\\p{Cs}&&[^\\u200C\\u200D]]", "")
        .replaceAll("[\\p{Zs}]+", " ")
        .replaceAll(" ?\n ?", "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MemberNote that && that.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "MemberNote[redacted]";
  }
}
