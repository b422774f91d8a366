package org.parvis.application.port;

import org.parvis.domain.message.OutboundMessage;

/** The gateway for e-mail. Never called inside a transaction. */
public interface Mails {
  SendResult send(OutboundMessage message);
}
