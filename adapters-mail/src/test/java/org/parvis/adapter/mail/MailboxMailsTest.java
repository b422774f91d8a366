package org.parvis.adapter.mail;

import java.util.List;
import org.parvis.application.fake.InMemoryRehearsalMailbox;
import org.parvis.application.fake.World;
import org.parvis.application.message.RehearsalRoute;
import org.parvis.application.message.TakeReceiptService;
import org.parvis.application.port.Mails;
import org.parvis.domain.message.MailboxFailure;

/** The rehearsal's letter boxes; the same mail twice lies there once. */
class MailboxMailsTest extends MailsContract {

  @Override
  Peer start() {
    World world = new World();
    InMemoryRehearsalMailbox mailbox = new InMemoryRehearsalMailbox();
    RehearsalRoute route =
        new RehearsalRoute(
            mailbox,
            new TakeReceiptService(world.outbox, world.transactions, world.clock),
            world.transactions,
            world.clock::advance);
    Mails mails = new MailboxMails(TEXTS, route, world.clock);
    return new Peer() {
      @Override
      public Mails mails() {
        return mails;
      }

      @Override
      public List<Arrived> arrived() {
        return mailbox.newestFirst().stream()
            .map(
                mail ->
                    new Arrived(mail.id().toString(), mail.address(), mail.subject(), mail.text()))
            .toList();
      }

      @Override
      public void goesDown() {
        mailbox.fail(MailboxFailure.DOWN);
      }

      @Override
      public void close() {}
    };
  }
}
