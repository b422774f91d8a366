package org.parvis.adapter.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.parvis.application.port.Mails;
import org.parvis.application.port.SendResult;
import org.parvis.domain.message.OutboundMessage;

/**
 * E-mail by SMTP. The message id is the outbox id, so that a mail sent twice is recognised as one.
 * Encryption is required, never merely tried, unless the relay is named as a local one.
 */
public final class SmtpMails implements Mails {
  private static final String CONNECT_MILLIS = "3000";
  private static final String READ_MILLIS = "10000";

  private final MailTexts texts;
  private final Relay relay;
  private final Clock clock;
  private final Session session;

  /** How the connection to the relay is protected. */
  public enum Protection {
    STARTTLS,
    SMTPS,
    /** For a relay on this machine only. */
    NONE
  }

  /**
   * The relay that takes our mail.
   *
   * @param tls how its certificate is looked at, beside its name; empty for the authorities that
   *     everybody trusts
   * @param user empty when the relay asks for no name
   * @param from the sender's address
   */
  public record Relay(
      String host,
      int port,
      Protection protection,
      Optional<SSLSocketFactory> tls,
      String user,
      String password,
      String from) {
    @Override
    public String toString() {
      return "Relay[" + host + ":" + port + " " + protection + "]";
    }
  }

  public SmtpMails(MailTexts texts, Relay relay, Clock clock) {
    this.texts = texts;
    this.relay = relay;
    this.clock = clock;
    this.session = Session.getInstance(properties(relay));
  }

  @Override
  public SendResult send(OutboundMessage message) {
    boolean handedOver = false;
    try (Transport transport = session.getTransport(scheme(relay))) {
      connect(transport);
      MimeMessage mail = compose(message);
      handedOver = true;
      transport.sendMessage(mail, mail.getAllRecipients());
      return new SendResult.Accepted();
    } catch (AuthenticationFailedException ours) {
      return new SendResult.Misconfigured("the relay does not know us");
    } catch (SendFailedException refused) {
      return new SmtpFailure(refused).result();
    } catch (MessagingException failed) {
      return handedOver
          ? new SmtpFailure(failed).result()
          : new SmtpFailure(failed).beforeHandover();
    }
  }

  private void connect(Transport transport) throws MessagingException {
    if (relay.user().isEmpty()) {
      transport.connect();
    } else {
      transport.connect(relay.user(), relay.password());
    }
  }

  private MimeMessage compose(OutboundMessage message) throws MessagingException {
    MailTexts.Rendered text = texts.render(message);
    MimeMessage mail = new StampedMessage(session, message.id(), relay.from());
    mail.setFrom(new InternetAddress(relay.from()));
    mail.setRecipients(
        Message.RecipientType.TO, new Address[] {new InternetAddress(message.address(), true)});
    mail.setSubject(text.subject(), "UTF-8");
    mail.setContent(twice(text));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("Content-Language", message.language().tag());
    mail.setSentDate(Date.from(clock.instant()));
    mail.saveChanges();
    return mail;
  }

  // The last one is the one that is shown where both can be (RFC 2046 §5.1.4).
  private static MimeMultipart twice(MailTexts.Rendered text) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text.body(), "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(text.html(), "UTF-8", "html");
    return new MimeMultipart("alternative", plain, html);
  }

  private static Properties properties(Relay relay) {
    String scheme = scheme(relay);
    Properties properties = new Properties();
    properties.put("mail." + scheme + ".host", relay.host());
    properties.put("mail." + scheme + ".port", Integer.toString(relay.port()));
    properties.put("mail." + scheme + ".auth", Boolean.toString(!relay.user().isEmpty()));
    properties.put("mail." + scheme + ".connectiontimeout", CONNECT_MILLIS);
    properties.put("mail." + scheme + ".timeout", READ_MILLIS);
    properties.put("mail." + scheme + ".ssl.checkserveridentity", "true");
    relay.tls().ifPresent(tls -> properties.put("mail." + scheme + ".ssl.socketFactory", tls));
    if (relay.protection() == Protection.STARTTLS) {
      properties.put("mail.smtp.starttls.enable", "true");
      properties.put("mail.smtp.starttls.required", "true");
    }
    return properties;
  }

  private static String scheme(Relay relay) {
    return relay.protection() == Protection.SMTPS ? "smtps" : "smtp";
  }

  private static final class StampedMessage extends MimeMessage {
    private final UUID id;
    private final @Nullable String domain;

    StampedMessage(Session session, UUID id, String from) {
      super(session);
      this.id = id;
      this.domain = from.substring(from.indexOf('@') + 1);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + "@" + domain + ">");
    }
  }
}
