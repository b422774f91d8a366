package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.RehearsalMailbox;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MailboxFailure;
import org.parvis.domain.message.MailboxMessage;

/** What every rehearsal mailbox promises. */
public abstract class RehearsalMailboxContract extends StoreContract {
  private static final AtomicInteger NEXT = new AtomicInteger();

  protected abstract RehearsalMailbox rehearsalMailbox();

  @Test
  void messages_come_back_as_they_were_and_the_newest_first() {
    MailboxMessage first = message(Any.id(), "Première ligne\nSeconde ligne");
    MailboxMessage second = message(Any.id(), "Autre");
    put(first);
    put(second);

    assertThat(newestFirst()).containsSubsequence(second, first);
  }

  @Test
  void the_same_message_twice_is_one_message() {
    MailboxMessage message = message(Any.id(), "Une fois");
    put(message);
    put(message(message.id(), "Deux fois"));

    assertThat(newestFirst())
        .filteredOn(held -> held.id().equals(message.id()))
        .containsExactly(message);
  }

  @Test
  void at_most_a_hundred_messages_are_shown() {
    IntStream.range(0, 101).forEach(i -> put(message(Any.id(), "No. " + i)));

    assertThat(newestFirst()).hasSize(100);
  }

  @Test
  void it_fails_as_told_until_told_otherwise() {
    change(() -> rehearsalMailbox().fail(MailboxFailure.SLOW));
    assertThat(in(() -> rehearsalMailbox().failure())).isEqualTo(MailboxFailure.SLOW);
    change(() -> rehearsalMailbox().fail(MailboxFailure.NONE));
    assertThat(in(() -> rehearsalMailbox().failure())).isEqualTo(MailboxFailure.NONE);
  }

  private static MailboxMessage message(UUID id, String text) {
    // Later than any message of a rehearsal, so that nothing hides it.
    Instant at = Instant.parse("2090-01-01T00:00:00Z").plusSeconds(NEXT.incrementAndGet());
    return new MailboxMessage(id, Channel.MAIL, "a@example.org", "Objet", text, at);
  }

  private void put(MailboxMessage message) {
    change(() -> rehearsalMailbox().put(message));
  }

  private List<MailboxMessage> newestFirst() {
    return in(() -> rehearsalMailbox().newestFirst());
  }
}
