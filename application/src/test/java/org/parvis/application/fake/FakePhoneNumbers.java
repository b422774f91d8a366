package org.parvis.application.fake;

import org.parvis.application.port.PhoneNumbers;
import org.parvis.application.port.PhoneReading;
import org.parvis.application.port.PhoneReading.NotServed.Why;
import org.parvis.domain.member.PhoneNumber;

/** Knows French mobiles only: 06 and 07 with or without country code. */
public final class FakePhoneNumbers implements PhoneNumbers {

  @Override
  public PhoneReading read(String text) {
    String digits = text.replaceAll("[\\p{Z}\\s.()-]", "");
    if (digits.matches("0[67][0-9]{8}")) {
      return new PhoneReading.Usable(new PhoneNumber("+33" + digits.substring(1)));
    }
    if (digits.matches("(\\+|00)33[67][0-9]{8}")) {
      return new PhoneReading.Usable(new PhoneNumber("+" + digits.substring(digits.indexOf("33"))));
    }
    if (digits.matches("0[0-9]{9}")) {
      return new PhoneReading.NotServed(Why.LANDLINE);
    }
    return digits.matches("\\+[1-9][0-9]{6,14}")
        ? new PhoneReading.NotServed(Why.COUNTRY)
        : new PhoneReading.NotANumber();
  }
}
