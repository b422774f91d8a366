package org.parvis.application.port;

import org.parvis.domain.message.OutboundMessage;

/**
 * A message that this process may send until its lease ends.
 *
 * @param tries how often it was claimed before
 * @param inDoubt whether who claimed it before never said what became of it, so that it may have
 *     left
 */
public record ClaimedMessage(OutboundMessage message, int tries, boolean inDoubt) {}
