package org.parvis.application.port;

import org.parvis.domain.message.OutboundMessage;

/** The gateway for text messages. Never called inside a transaction. */
public interface TextMessages {
  SendResult send(OutboundMessage message);
}
