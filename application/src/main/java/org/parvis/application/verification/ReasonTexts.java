package org.parvis.application.verification;

import java.util.Locale;
import java.util.ResourceBundle;
import org.parvis.domain.member.Language;
import org.parvis.domain.verification.RefusalReason;

/**
 * The words of the reason catalogue, the same on every page and in every message.
 *
 * <p>A member reads one neutral text for all reasons of the fraud family; the exact one is for the
 * staff alone.
 */
public final class ReasonTexts {
  private static final String BUNDLE = "org.parvis.application.verification.reasons";

  private ReasonTexts() {}

  /** What the member is told. */
  public static String forMember(RefusalReason reason, Language language) {
    return text(reason, "member", language);
  }

  /** What the member can do about it. */
  public static String nextStep(RefusalReason reason, Language language) {
    return text(reason, "next", language);
  }

  /** What the staff see. */
  public static String forStaff(RefusalReason reason, Language language) {
    return text(reason, "staff", language);
  }

  private static String text(RefusalReason reason, String reader, Language language) {
    return ResourceBundle.getBundle(
            BUNDLE, Locale.forLanguageTag(language.tag()), ReasonTexts.class.getClassLoader())
        .getString(reason.name() + "." + reader);
  }
}
