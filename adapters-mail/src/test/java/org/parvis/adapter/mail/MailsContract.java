package org.parvis.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Mails;
import org.parvis.application.port.SendResult;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

/** What every way to letter boxes promises, whoever stands at its other end. */
abstract class MailsContract {
  static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final MailTexts TEXTS =
      new MailTexts(
          URI.create("https://compte.exemple.fr/"),
          ZoneId.of("Europe/Paris"),
          (reason, language) -> "le document a expiré");

  private static final String LINK = "https://compte.exemple.fr/account.xhtml";

  private Peer peer;

  /** Who is at the other end. */
  interface Peer extends AutoCloseable {
    Mails mails();

    List<Arrived> arrived();

    /** Nobody takes mail any more. */
    void goesDown();

    @Override
    void close();
  }

  /**
   * A mail in its box.
   *
   * @param id by which copies are known
   * @param text as a program without pages shows it
   */
  record Arrived(String id, String to, String subject, String text) {}

  abstract Peer start() throws IOException;

  Peer peer() {
    return peer;
  }

  @BeforeEach
  void open() throws IOException {
    peer = start();
  }

  @AfterEach
  void close() {
    peer.close();
  }

  @Test
  void a_mail_arrives_character_for_character_where_it_was_sent_to() {
    assertThat(send("camille@exemple.fr")).isInstanceOf(SendResult.Accepted.class);

    assertThat(peer.arrived())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.to()).isEqualTo("camille@exemple.fr");
              assertThat(mail.subject()).isEqualTo("Votre vérification d’identité n’a pas abouti");
              assertThat(mail.text())
                  .contains("Bonjour Maëlys Œ « ç » 🎻,")
                  .contains("- le document a expiré")
                  .contains("avant le jeudi 26 novembre à 14\u00a0h\u00a005", LINK)
                  .doesNotContain("DOCUMENT_EXPIRED", "{");
            });
  }

  @Test
  void the_same_mail_twice_is_known_by_its_id() {
    assertThat(send("camille@exemple.fr")).isInstanceOf(SendResult.Accepted.class);
    assertThat(send("camille@exemple.fr")).isInstanceOf(SendResult.Accepted.class);

    assertThat(peer.arrived().stream().map(Arrived::id).distinct())
        .singleElement()
        .satisfies(id -> assertThat(id).contains(new UUID(0, 7).toString()));
  }

  @Test
  void nobody_there_means_nothing_sent() {
    peer.goesDown();

    assertThat(send("camille@exemple.fr")).isInstanceOf(SendResult.NotSent.class);
  }

  SendResult send(String address) {
    return peer.mails().send(mailTo(address));
  }

  static OutboundMessage mailTo(String address) {
    return new OutboundMessage(
        new UUID(0, 7),
        Channel.MAIL,
        address,
        MessageKind.IDENTITY_REFUSED,
        Language.FRENCH,
        Map.of(
            "name",
            "Maëlys Œ « ç » 🎻",
            "reasons",
            "DOCUMENT_EXPIRED",
            "dueAt",
            "2026-11-26T13:05:00Z",
            "link",
            "/account.xhtml"),
        NOW.plusSeconds(1_800));
  }
}
