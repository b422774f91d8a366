package org.parvis.adapter.sms;

import java.nio.file.Path;
import org.parvis.domain.message.OutboundMessage;

/** The words of text messages, in the member's language. */
public final class SmsTexts {
  private final SmsTemplates templates;

  private SmsTexts(SmsTemplates templates) {
    this.templates = templates;
  }

  /** Our own words. */
  public SmsTexts() {
    this(SmsTemplates.ours());
  }

  /**
   * The institution's words where it has written some, else ours.
   *
   * @param folder of {@code sms_fr.properties} and {@code sms_en.properties}; none has to be there
   * @param host that codes are bound to
   * @throws IllegalStateException when a text has an unknown place, a character that text messages
   *     lack, or more than one message's length
   */
  public static SmsTexts from(Path folder, String host) {
    return new SmsTexts(SmsTemplates.from(folder, host));
  }

  /**
   * The text of a message.
   *
   * @throws IllegalArgumentException when a message of this kind has no text for telephones
   */
  String render(OutboundMessage message) {
    return SmsTemplates.filled(
        templates.of(message.language(), message.kind()), message.arguments());
  }
}
