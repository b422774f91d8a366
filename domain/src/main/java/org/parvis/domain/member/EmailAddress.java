package org.parvis.domain.member;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that a message can be sent to, in lower case, at most 254 characters (RFC 5321
 * §4.5.3.1).
 */
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  // Deliberately coarse: the link sent to the address is the real check.
  private static final Pattern SHAPE =
      Pattern.compile("[^@\\s\\p{Z}\\p{C}<>\",;:\\\\]{1,64}@(" + LABEL + "\\.)+" + LABEL);

  public EmailAddress {
    if (!value.equals(value.toLowerCase(Locale.ROOT)) || !isAddress(value)) {
      throw new IllegalArgumentException("not an e-mail address in lower case");
    }
  }

  /** The address that a person meant by this text, if it has the shape of one. */
  public static Optional<EmailAddress> parse(String text) {
    String address = text.strip().toLowerCase(Locale.ROOT);
    return isAddress(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
  }

  public String localPart() {
    return value.substring(0, value.lastIndexOf('@'));
  }

  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  /** Enough to recognise one's own address, too little to write to it. */
  public String masked() {
    return value.substring(0, value.offsetByCodePoints(0, 1)) + "…@" + domain();
  }

  private static boolean isAddress(String text) {
    return text.length() <= LONGEST && SHAPE.matcher(text).matches();
  }
}
