package org.parvis.adapter.web.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one bundle in one language. */
public final class Texts {
  private static final String JOURNEY = "org.parvis.adapter.web.journey";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** The texts of the journey. */
  public static Texts ofJourney(Locale locale) {
    return of(JOURNEY, locale);
  }

  public static Texts of(String bundle, Locale locale) {
    return new Texts(
        ResourceBundle.getBundle(bundle, locale, Texts.class.getClassLoader()), locale);
  }

  public String say(String key, Object... arguments) {
    return arguments.length == 0
        ? bundle.getString(key)
        : new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
