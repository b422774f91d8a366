package org.parvis.domain.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.domain.member.MemberId;

/**
 * One line of the journal. It holds ids and codes of reasons; no secret, number, name or text of a
 * document ever (security.md K3).
 *
 * @param at when it happened
 * @param event what happened
 * @param subject the member it is about, if one is known
 * @param actor the member who did it, if somebody did
 * @param details ids and reason codes by name
 */
public record JournalEntry(
    Instant at,
    JournalEvent event,
    @Nullable MemberId subject,
    @Nullable MemberId actor,
    Map<String, String> details) {
  public JournalEntry {
    details = Map.copyOf(details);
  }

  /** Something a member did in their own affairs. */
  public static JournalEntry by(MemberId member, JournalEvent event, Instant at) {
    return new JournalEntry(at, event, member, member, Map.of());
  }

  /** Something that one member of the staff did in another member's affairs. */
  public static JournalEntry about(
      MemberId subject, MemberId actor, JournalEvent event, Instant at) {
    return new JournalEntry(at, event, subject, actor, Map.of());
  }

  /** Something that the product itself did in a member's affairs. */
  public static JournalEntry ofSystem(MemberId subject, JournalEvent event, Instant at) {
    return new JournalEntry(at, event, subject, null, Map.of());
  }

  /** Something done by nobody known. */
  public static JournalEntry anonymous(JournalEvent event, Instant at) {
    return new JournalEntry(at, event, null, null, Map.of());
  }

  /** The same line with one more detail. */
  public JournalEntry with(String name, String value) {
    Map<String, String> more = new java.util.HashMap<>(details);
    more.put(name, value);
    return new JournalEntry(at, event, subject, actor, more);
  }

  public Optional<MemberId> about() {
    return Optional.ofNullable(subject);
  }
}
