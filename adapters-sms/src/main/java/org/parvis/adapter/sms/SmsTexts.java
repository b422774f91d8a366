package org.parvis.adapter.sms;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.parvis.domain.message.OutboundMessage;

/** The words of text messages, in the member's language. */
public final class SmsTexts {
  private static final String BUNDLE = "org.parvis.adapter.sms.texts";

  /**
   * The text of a message.
   *
   * @throws java.util.MissingResourceException when a message of this kind has no text for phones
   */
  String render(OutboundMessage message) {
    Locale locale = Locale.forLanguageTag(message.language().tag());
    String text =
        ResourceBundle.getBundle(BUNDLE, locale, SmsTexts.class.getClassLoader())
            .getString(message.kind().name());
    for (Map.Entry<String, String> argument : message.arguments().entrySet()) {
      text = text.replace("{" + argument.getKey() + "}", argument.getValue());
    }
    return text;
  }
}
