package org.parvis.domain.message;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that the rehearsal mailbox shows instead of sending.
 *
 * @param subject empty for text messages
 */
public record MailboxMessage(
    UUID id, Channel channel, String address, String subject, String text, Instant at) {}
