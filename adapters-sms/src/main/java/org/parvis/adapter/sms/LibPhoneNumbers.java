package org.parvis.adapter.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.application.port.PhoneNumbers;
import org.parvis.application.port.PhoneReading;
import org.parvis.application.port.PhoneReading.NotServed.Why;
import org.parvis.domain.member.PhoneNumber;

/**
 * Understands numbers by libphonenumber: French ones as they are written at home, overseas
 * included. Only mobile numbers of the calling codes served get codes (security.md B7, B8).
 */
public final class LibPhoneNumbers implements PhoneNumbers {
  /** France and its overseas parts. +269 is not among them: the Comoros are another country. */
  public static final Set<Integer> FRENCH_CALLING_CODES =
      Set.of(33, 262, 590, 594, 596, 508, 687, 689, 681);

  /** Inmarsat and the other networks that are of no country (ITU-T E.164, list of codes). */
  private static final Set<Integer> SATELLITES = Set.of(870, 878, 881, 882, 883);

  private static final List<String> HOME_REGIONS = List.of("FR", "RE", "YT", "GP", "GF", "MQ");
  private static final int LONGEST = 40;

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final Set<Integer> callingCodes;

  public LibPhoneNumbers(Set<Integer> callingCodes) {
    this.callingCodes = Set.copyOf(callingCodes);
  }

  @Override
  public PhoneReading read(String text) {
    // The library would take letters for digits ("vanity numbers") and stumble over U+202F.
    String plain = text.replaceAll("\\p{Z}", " ").strip();
    if (plain.length() > LONGEST || plain.codePoints().anyMatch(Character::isLetter)) {
      return new PhoneReading.NotANumber();
    }
    return HOME_REGIONS.stream()
        .map(region -> parse(plain, region))
        .flatMap(Optional::stream)
        .filter(library::isValidNumber)
        .findFirst()
        .<PhoneReading>map(this::served)
        .orElseGet(PhoneReading.NotANumber::new);
  }

  private PhoneReading served(Phonenumber.PhoneNumber number) {
    PhoneNumberType type = library.getNumberType(number);
    if (SATELLITES.contains(number.getCountryCode())) {
      return new PhoneReading.NotServed(Why.SATELLITE);
    }
    if (!callingCodes.contains(number.getCountryCode())) {
      return new PhoneReading.NotServed(Why.COUNTRY);
    }
    return switch (type) {
      case MOBILE, FIXED_LINE_OR_MOBILE ->
          new PhoneReading.Usable(new PhoneNumber(library.format(number, PhoneNumberFormat.E164)));
      case FIXED_LINE -> new PhoneReading.NotServed(Why.LANDLINE);
      case VOIP -> new PhoneReading.NotServed(Why.VOIP);
      case PREMIUM_RATE, SHARED_COST, TOLL_FREE, UAN -> new PhoneReading.NotServed(Why.PREMIUM);
      case PERSONAL_NUMBER, PAGER, VOICEMAIL, UNKNOWN -> new PhoneReading.NotServed(Why.OTHER_KIND);
    };
  }

  private Optional<Phonenumber.PhoneNumber> parse(String text, String region) {
    try {
      return Optional.of(library.parse(text, region));
    } catch (NumberParseException notOne) {
      return Optional.empty();
    }
  }
}
