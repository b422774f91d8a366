package org.parvis.adapter.web.journey;

import org.parvis.adapter.web.form.FormErrors;
import org.parvis.domain.credential.PasswordWeakness;

/** Says beside the field why a password is not good enough. */
public final class WeakPassword {
  private static final String FIELD = "password";

  private WeakPassword() {}

  /** Stays on the page: answers null. */
  public static String say(
      FormErrors errors, PasswordWeakness weakness, int shortest, int longest) {
    return switch (weakness) {
      case TOO_SHORT -> errors.at(FIELD, "password.tooShort", shortest);
      case TOO_LONG -> errors.at(FIELD, "password.tooLong", longest);
      case COMMON -> errors.at(FIELD, "password.common");
      case CONTAINS_YOUR_ADDRESS -> errors.at(FIELD, "password.containsAddress");
      case CONTAINS_OUR_NAME -> errors.at(FIELD, "password.containsName");
    };
  }
}
