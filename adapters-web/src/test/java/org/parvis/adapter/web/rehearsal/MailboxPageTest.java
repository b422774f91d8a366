package org.parvis.adapter.web.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.exchange.Spoken;
import org.parvis.application.message.ReadMailbox;
import org.parvis.application.message.SetMailboxFailure;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MailboxFailure;
import org.parvis.domain.message.MailboxMessage;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class MailboxPageTest {
  private final MailboxPage page = new MailboxPage();

  @Test
  void a_link_ends_before_the_full_stop() {
    assertThat(MailboxPage.pieces("Ouvrez https://parvis.example/link.xhtml?token=a_b-c. Merci"))
        .containsExactly(
            new MailboxPage.Piece("Ouvrez ", false),
            new MailboxPage.Piece("https://parvis.example/link.xhtml?token=a_b-c", true),
            new MailboxPage.Piece(". Merci", false));
  }

  @Test
  void a_message_is_shown_line_by_line() {
    page.written = Spoken.plain();
    page.readMailbox =
        command ->
            new ReadMailbox.Outcome.Messages(
                List.of(
                    new MailboxMessage(
                        new UUID(1, 1),
                        Channel.SMS,
                        "+33612345678",
                        "",
                        "123456\n\n@parvis.example #123456",
                        Instant.EPOCH)),
                MailboxFailure.NONE);
    assertThat(page.getMessages())
        .singleElement()
        .satisfies(message -> assertThat(message.paragraphs()).hasSize(3))
        .satisfies(message -> assertThat(message.sms()).isTrue());
  }

  @Test
  void failures_are_switched_on_and_off() {
    List<MailboxFailure> set = new ArrayList<>();
    page.setMailboxFailure =
        command -> {
          set.add(command.failure());
          return new SetMailboxFailure.Outcome.Set();
        };
    page.setFailure(MailboxFailure.DOWN);
    assertThat(page.apply()).startsWith("/rehearsal/mailbox.xhtml");
    assertThat(set).containsExactly(MailboxFailure.DOWN);
  }
}
