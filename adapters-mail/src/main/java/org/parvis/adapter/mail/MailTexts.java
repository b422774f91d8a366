package org.parvis.adapter.mail;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.parvis.application.message.SpokenDuration;
import org.parvis.application.message.SpokenMoment;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.verification.RefusalReason;

/** The words of e-mails, in the member's language. */
public final class MailTexts {
  private static final String BUNDLE = "org.parvis.adapter.mail.texts";

  private final URI baseUrl;
  private final ZoneId zone;
  private final BiFunction<RefusalReason, Language, String> reasonForMember;

  /**
   * What a mail says.
   *
   * @param body as plain text
   * @param html the same for programs that show it
   */
  record Rendered(String subject, String body, String html) {}

  /**
   * Makes the texts.
   *
   * @param baseUrl the configured address of this installation; links are built from nothing else
   * @param zone the institution's zone, for moments
   * @param reasonForMember the catalogue's text of a reason
   */
  public MailTexts(
      URI baseUrl, ZoneId zone, BiFunction<RefusalReason, Language, String> reasonForMember) {
    this.baseUrl = baseUrl;
    this.zone = zone;
    this.reasonForMember = reasonForMember;
  }

  Rendered render(OutboundMessage message) {
    Map<String, String> values = new HashMap<>(message.arguments());
    values.putIfAbsent("name", "");
    values.putIfAbsent("link", baseUrl.toString());
    values.computeIfPresent("link", (name, link) -> baseUrl.resolve(link).toString());
    if (values.containsKey("reasons")) {
      values.put("reasonList", reasonList(values.get("reasons"), message.language()));
    }
    if (values.containsKey("dueAt")) {
      values.put(
          "dueAtSpoken",
          SpokenMoment.of(Instant.parse(values.get("dueAt")), zone, message.language()));
    }
    if (values.containsKey("life")) {
      values.put(
          "lifeSpoken", SpokenDuration.of(Duration.parse(values.get("life")), message.language()));
    }
    String subject = text(message, "subject", values);
    String body = text(message, "body", values);
    return new Rendered(
        subject,
        body,
        MailHtml.of(
            message.language().tag(), subject, body, words(message.language()).getString("open")));
  }

  private static ResourceBundle words(Language language) {
    return ResourceBundle.getBundle(
        BUNDLE, Locale.forLanguageTag(language.tag()), MailTexts.class.getClassLoader());
  }

  private static String text(OutboundMessage message, String part, Map<String, String> values) {
    String text = words(message.language()).getString(message.kind() + "." + part);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private String reasonList(String codes, Language language) {
    return Arrays.stream(codes.split(","))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .map(RefusalReason::valueOf)
        .map(reason -> "- " + reasonForMember.apply(reason, language))
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
