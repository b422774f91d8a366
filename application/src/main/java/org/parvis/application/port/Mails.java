package org.parvis.application.port;

/** The gateway for e-mail. Never called inside a transaction. */
public interface Mails {
  SendResult send(OutboundMessage message);
}
