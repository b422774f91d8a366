package org.parvis.application.port;

import org.parvis.domain.message.OutboundMessage;

/**
 * A message that this process may send until its lease ends.
 *
 * @param tries how often it was claimed before
 */
public record ClaimedMessage(OutboundMessage message, int tries) {}
