package org.parvis.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.application.port.Mails;
import org.parvis.application.port.SendResult;

/** The same promises over STARTTLS to a relay that is not ours, and what such relays answer. */
class RealRelayTest extends MailsContract {
  @TempDir private static Path folder;

  private static Authority authority;
  private static Authority stranger;

  @BeforeAll
  static void isThere() throws IOException, GeneralSecurityException {
    assumeTrue(RelayPeer.isInstalled(), "NOT RUN: no aiosmtpd here (Debian: python3-aiosmtpd)");
    authority =
        Authority.of(Files.createDirectory(folder.resolve("own")), "dns:localhost,ip:127.0.0.1");
    stranger = Authority.of(Files.createDirectory(folder.resolve("other")), "dns:localhost");
  }

  @Override
  Peer start() throws IOException {
    return new Debian(RelayPeer.start(Files.createTempDirectory(folder, "relay"), authority));
  }

  private record Debian(RelayPeer relay) implements Peer {
    @Override
    public Mails mails() {
      return mails("localhost", authority.trusting(), "secret");
    }

    private Mails mails(String host, SSLSocketFactory trusting, String password) {
      return new SmtpMails(
          TEXTS,
          new SmtpMails.Relay(
              host,
              relay.port(),
              SmtpMails.Protection.STARTTLS,
              Optional.of(trusting),
              "parvis",
              password,
              "ne-pas-repondre@exemple.fr"),
          CLOCK);
    }

    @Override
    public List<Arrived> arrived() {
      return relay.arrived();
    }

    @Override
    public void goesDown() {
      relay.close();
    }

    @Override
    public void close() {
      relay.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, Rejected, 0",
    "later, NotSent, 0",
    "unwanted, Rejected, 0",
    // The relay has it, and the connection ends before it says so.
    "cut, Unknown, 1"
  })
  void what_a_relay_answers_says_what_became_of_the_mail(String box, String result, int taken) {
    assertThat(send(box + "@exemple.fr").getClass().getSimpleName()).isEqualTo(result);
    assertThat(peer().arrived()).hasSize(taken);
  }

  @Test
  void a_certificate_of_a_stranger_is_not_spoken_to() {
    refuses(debian().mails("localhost", stranger.trusting(), "secret"));
  }

  @Test
  void a_certificate_for_another_name_is_not_spoken_to() throws Exception {
    Authority elsewhere =
        Authority.of(Files.createTempDirectory(folder, "elsewhere"), "dns:mail.exemple.fr");
    try (RelayPeer relay = RelayPeer.start(Files.createTempDirectory(folder, "relay"), elsewhere)) {
      refuses(new Debian(relay).mails("localhost", elsewhere.trusting(), "secret"));
    }
  }

  @Test
  void a_wrong_password_of_ours_is_not_the_members_fault() {
    refuses(debian().mails("localhost", authority.trusting(), "other"));
  }

  private void refuses(Mails mails) {
    assertThat(mails.send(mailTo("camille@exemple.fr")))
        .isInstanceOf(SendResult.Misconfigured.class);
    assertThat(peer().arrived()).isEmpty();
  }

  private Debian debian() {
    return (Debian) peer();
  }
}
