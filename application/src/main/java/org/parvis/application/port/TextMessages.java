package org.parvis.application.port;

/** The gateway for text messages. Never called inside a transaction. */
public interface TextMessages {
  SendResult send(OutboundMessage message);
}
