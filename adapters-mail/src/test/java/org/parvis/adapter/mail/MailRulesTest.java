package org.parvis.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.application.port.SendResult;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

class MailRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T13:05:00Z");

  private final GreenMail peer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final MailTexts texts =
      new MailTexts(
          URI.create("https://compte.exemple.fr/"),
          ZoneId.of("Europe/Paris"),
          (reason, language) -> "reason " + reason);

  @BeforeEach
  void start() {
    peer.start();
  }

  @AfterEach
  void stop() {
    peer.stop();
  }

  @Test
  void a_mail_arrives_with_accents_and_our_message_id() throws Exception {
    assertThat(mails(SmtpMails.Protection.NONE).send(link(Language.FRENCH)))
        .isEqualTo(new SendResult.Accepted());
    MimeMessage arrived = peer.getReceivedMessages()[0];
    assertThat(arrived.getSubject())
        .isEqualTo("Votre compte Parvis : choisissez votre mot de passe");
    assertThat(arrived.getMessageID()).startsWith("<00000000-0000-0000-0000-000000000007@");
    assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    MimeMultipart both = (MimeMultipart) arrived.getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    assertThat((String) both.getBodyPart(0).getContent())
        .contains("https://compte.exemple.fr/link.xhtml?token=abc")
        .doesNotContain("{", "<");
    assertThat((String) both.getBodyPart(1).getContent())
        .contains("<html lang=\"fr\">", "<h1", "Ouvrir la page")
        .contains("<a href=\"https://compte.exemple.fr/link.xhtml?token=abc\"");
  }

  // security.md A8
  @Test
  void a_link_says_how_long_it_is_good() {
    assertThat(texts.render(link(Language.FRENCH)).body()).contains("valable 24\u00a0heures");
    assertThat(texts.render(link(Language.ENGLISH)).body()).contains("valid for 24\u00a0hours");
  }

  @Test
  void A8_a_link_to_a_new_password_begins_with_the_configured_address_and_says_its_life() {
    Map<String, String> arguments =
        Map.of("link", "/new-password.xhtml?token=abc", "life", "PT30M");
    for (Language language : Language.values()) {
      MailTexts.Rendered mail =
          texts.render(message(MessageKind.PASSWORD_RESET_LINK, language, arguments));
      assertThat(mail.body())
          .contains("\n\nhttps://compte.exemple.fr/new-password.xhtml?token=abc\n")
          .contains("30\u00a0minutes")
          .doesNotContain("{");
    }
  }

  @Test
  void A8_word_of_a_changed_password_holds_no_token() {
    for (Language language : Language.values()) {
      MailTexts.Rendered mail =
          texts.render(
              message(
                  MessageKind.PASSWORD_CHANGED,
                  language,
                  Map.of("link", "/forgot-password.xhtml")));
      assertThat(mail.body())
          .contains("https://compte.exemple.fr/forgot-password.xhtml\n")
          .doesNotContain("token")
          .doesNotContain("{");
    }
  }

  @Test
  void A4_a_warning_says_how_many_tries_are_left_before_the_block() {
    Map<String, String> arguments = Map.of("link", "/forgot-password.xhtml", "triesLeft", "10");
    for (Language language : Language.values()) {
      assertThat(texts.render(message(MessageKind.PASSWORD_BLOCK_NEAR, language, arguments)).body())
          .contains("10")
          .doesNotContain("{");
      assertThat(texts.render(message(MessageKind.PASSWORD_BLOCKED, language, Map.of())).body())
          .doesNotContain("http")
          .doesNotContain("{");
    }
  }

  @Test
  void without_encryption_nothing_leaves_when_it_is_required() {
    assertThat(mails(SmtpMails.Protection.STARTTLS).send(link(Language.ENGLISH)))
        .isInstanceOf(SendResult.Misconfigured.class);
    assertThat(peer.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_relay_that_is_down_has_sent_nothing() {
    SmtpMails mails = mails(SmtpMails.Protection.NONE);
    peer.stop();
    assertThat(mails.send(link(Language.FRENCH))).isInstanceOf(SendResult.NotSent.class);
  }

  @Test
  void H6_a_refusal_names_the_reasons_and_the_day_of_our_answer() {
    MailTexts.Rendered mail =
        texts.render(
            message(
                MessageKind.IDENTITY_REFUSED,
                Language.FRENCH,
                Map.of(
                    "name",
                    "Maëlys",
                    "reasons",
                    "DOCUMENT_EXPIRED,DOCUMENT_GLARE",
                    "dueAt",
                    "2026-11-26T13:05:00Z",
                    "link",
                    "/account.xhtml")));
    assertThat(mail.body())
        .contains("- reason DOCUMENT_EXPIRED\n- reason DOCUMENT_GLARE")
        .contains("avant le jeudi 26 novembre à 14\u00a0h\u00a005")
        .contains("https://compte.exemple.fr/account.xhtml")
        .doesNotContain("{");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_withdrawn_approval_names_the_reasons_and_the_day_of_our_answer(Language language) {
    MailTexts.Rendered mail =
        texts.render(
            message(
                MessageKind.IDENTITY_WITHDRAWN,
                language,
                Map.of(
                    "name",
                    "Maëlys",
                    "reasons",
                    "NOT_ESTABLISHED",
                    "dueAt",
                    "2026-11-26T13:05:00Z",
                    "link",
                    "/space.xhtml")));
    assertThat(mail.body())
        .contains("- reason NOT_ESTABLISHED", "https://compte.exemple.fr/space.xhtml")
        .containsIgnoringCase("26 nov")
        .doesNotContain("{");
  }

  @Test
  void in_english_the_day_is_said_in_english() {
    MailTexts.Rendered mail =
        texts.render(
            message(
                MessageKind.IDENTITY_REFUSED,
                Language.ENGLISH,
                Map.of(
                    "name",
                    "Ann",
                    "reasons",
                    "FACE_NOT_VISIBLE",
                    "dueAt",
                    "2026-11-26T13:05:00Z")));
    assertThat(mail.body()).contains("before Thursday 26 November at 14:05").doesNotContain("{");
  }

  @Test
  void the_relays_password_is_not_in_the_text_form() {
    assertThat(relay(SmtpMails.Protection.NONE).toString()).doesNotContain("secret");
  }

  private SmtpMails mails(SmtpMails.Protection protection) {
    return new SmtpMails(texts, relay(protection), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private SmtpMails.Relay relay(SmtpMails.Protection protection) {
    return new SmtpMails.Relay(
        "127.0.0.1",
        peer.getSmtp().getPort(),
        protection,
        Optional.empty(),
        "",
        "secret",
        "ne-pas-repondre@exemple.fr");
  }

  private static OutboundMessage link(Language language) {
    return message(
        MessageKind.SIGN_UP_LINK,
        language,
        Map.of("link", "/link.xhtml?token=abc", "life", "PT24H"));
  }

  private static OutboundMessage message(
      MessageKind kind, Language language, Map<String, String> arguments) {
    return new OutboundMessage(
        new UUID(0, 7),
        Channel.MAIL,
        "camille@exemple.fr",
        kind,
        language,
        arguments,
        NOW.plusSeconds(1_800));
  }
}
