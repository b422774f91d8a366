package org.parvis.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Mails;
import org.parvis.application.port.SendResult;

/** SMTP to a relay in this process, on the same machine and so without encryption. */
class GreenMailTest extends MailsContract {

  @Override
  Peer start() {
    GreenMail relay = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    relay.start();
    relay.setUser("parvis", "secret");
    return new InProcess(relay, relay.getSmtp().getPort());
  }

  private record InProcess(GreenMail relay, int port) implements Peer {
    @Override
    public Mails mails() {
      return mails("secret");
    }

    private Mails mails(String password) {
      return new SmtpMails(
          TEXTS,
          new SmtpMails.Relay(
              "127.0.0.1",
              port,
              SmtpMails.Protection.NONE,
              Optional.empty(),
              "parvis",
              password,
              "ne-pas-repondre@exemple.fr"),
          CLOCK);
    }

    @Override
    public List<Arrived> arrived() {
      return Arrays.stream(relay.getReceivedMessages()).map(MailFiles::read).toList();
    }

    @Override
    public void goesDown() {
      relay.stop();
    }

    @Override
    public void close() {
      relay.stop();
    }
  }

  @Test
  void a_wrong_password_of_ours_is_not_the_members_fault() {
    assertThat(((InProcess) peer()).mails("other").send(mailTo("camille@exemple.fr")))
        .isInstanceOf(SendResult.Misconfigured.class);
  }
}
