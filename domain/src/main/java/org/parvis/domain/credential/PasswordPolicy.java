package org.parvis.domain.credential;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parvis.domain.member.EmailAddress;

/**
 * Which passwords are good enough: long, not common, not about the member or us. No composition
 * rule and no periodic change (security.md A1, A2).
 *
 * @param shortest fewest characters, at least 12 where a second factor always follows
 * @param shortestAlone fewest characters where no second factor follows, at least 15
 * @param longest most characters, at least 64
 * @param common passwords in lower case that everybody uses
 * @param ownWords names of product and institution in lower case, each at least 4 characters
 */
public record PasswordPolicy(
    int shortest, int shortestAlone, int longest, Set<String> common, List<String> ownWords) {
  private static final int SHORTEST_WORD = 4;

  public PasswordPolicy {
    common = Set.copyOf(common);
    ownWords = List.copyOf(ownWords);
    if (shortest < 8 || shortestAlone < shortest || longest < 64) {
      throw new IllegalArgumentException("lengths against security.md A1");
    }
    if (ownWords.stream().anyMatch(word -> word.length() < SHORTEST_WORD)) {
      throw new IllegalArgumentException("a word this short is in too many good passwords");
    }
  }

  /**
   * The first weakness, if any.
   *
   * @param alone whether the password will open something without a second factor
   */
  public Optional<PasswordWeakness> weaknessOf(
      RawPassword password, EmailAddress address, boolean alone) {
    String text = password.reveal();
    int length = text.codePointCount(0, text.length());
    if (length < (alone ? shortestAlone : shortest)) {
      return Optional.of(PasswordWeakness.TOO_SHORT);
    }
    if (length > longest) {
      return Optional.of(PasswordWeakness.TOO_LONG);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (isCommon(lower)) {
      return Optional.of(PasswordWeakness.COMMON);
    }
    if (isAbout(address, lower)) {
      return Optional.of(PasswordWeakness.CONTAINS_YOUR_ADDRESS);
    }
    if (ownWords.stream().anyMatch(lower::contains)) {
      return Optional.of(PasswordWeakness.CONTAINS_OUR_NAME);
    }
    return Optional.empty();
  }

  // The first half of a very short address is in too many good passwords; the whole of it is not.
  private static boolean isAbout(EmailAddress address, String lower) {
    String local = address.localPart().toLowerCase(Locale.ROOT);
    return lower.contains(address.value().toLowerCase(Locale.ROOT))
        || (local.length() >= SHORTEST_WORD && lower.contains(local));
  }

  // A common password with digits or signs hung on, or one character over and over, is as common.
  private boolean isCommon(String lower) {
    String core = lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return common.contains(lower)
        || (core.length() >= 4 && common.contains(core))
        || lower.codePoints().distinct().count() <= 3;
  }
}
