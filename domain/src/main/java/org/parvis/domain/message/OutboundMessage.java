package org.parvis.domain.message;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.parvis.domain.member.Language;

/**
 * A message on its way: kind and arguments, no text.
 *
 * @param id the message; a gateway that sees it twice delivers it once
 * @param address E.164 number or e-mail address
 * @param arguments by name: code, host, minutes, link, reasons (comma-separated codes), dueAt (ISO
 *     8601 instant), name
 * @param notAfter when it stops making sense
 */
public record OutboundMessage(
    UUID id,
    Channel channel,
    String address,
    MessageKind kind,
    Language language,
    Map<String, String> arguments,
    Instant notAfter) {
  public OutboundMessage {
    arguments = Map.copyOf(arguments);
  }
}
