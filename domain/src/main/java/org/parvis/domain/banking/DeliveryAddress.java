package org.parvis.domain.banking;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a card is sent to: an address in France or overseas.
 *
 * @param street number and street, at most 38 characters
 * @param complement building, floor, "chez", at most 38 characters
 * @param postcode five digits
 * @param town at most 32 characters, as on an envelope (NF Z10-011)
 */
public record DeliveryAddress(
    SepaText street, Optional<SepaText> complement, String postcode, SepaText town) {
  /** Longest line of an envelope. */
  public static final int LONGEST_LINE = 38;

  /** Longest town beside its postcode. */
  public static final int LONGEST_TOWN = 32;

  private static final Pattern POSTCODE = Pattern.compile("(?!00)[0-9]{5}");

  public DeliveryAddress {
    if (street.value().length() > LONGEST_LINE
        || complement.filter(line -> line.value().length() > LONGEST_LINE).isPresent()
        || town.value().length() > LONGEST_TOWN
        || !isPostcode(postcode)) {
      throw new IllegalArgumentException("an address that fits an envelope");
    }
  }

  public static boolean isPostcode(String text) {
    return POSTCODE.matcher(text).matches();
  }
}
