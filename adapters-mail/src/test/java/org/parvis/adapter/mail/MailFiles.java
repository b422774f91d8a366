package org.parvis.adapter.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import org.parvis.adapter.mail.MailsContract.Arrived;

/** Mails as a relay has them. */
final class MailFiles {
  private MailFiles() {}

  static Arrived read(MimeMessage mail) {
    try {
      BodyPart plain = ((MimeMultipart) mail.getContent()).getBodyPart(0);
      return new Arrived(
          mail.getMessageID(),
          mail.getAllRecipients()[0].toString(),
          mail.getSubject(),
          (String) plain.getContent());
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
