package org.parvis.adapter.persistence.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Mark;
import org.parvis.domain.verification.MarkKind;

@Entity
@Table(name = "attempt_mark")
class MarkRow {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private MarkKind kind;

  private Bytes digest;

  /** How many attempts showed the same before; unique with it. */
  @Column(name = "place")
  private long place;

  private UUID member;
  private UUID attempt;

  @Column(name = "shown_at")
  private Instant shownAt;

  protected MarkRow() {}

  /**
   * Makes a row.
   *
   * @param place how many attempts showed the same before
   */
  MarkRow(Mark mark, long place) {
    id = idOf(mark);
    kind = mark.kind();
    digest = mark.digest();
    this.place = place;
    member = mark.member().value();
    attempt = mark.attempt().value();
    shownAt = mark.at();
  }

  /** Follows from what is shown and by whom, so that the same of the same attempt is one row. */
  static UUID idOf(Mark mark) {
    String shown =
        mark.kind()
            + ":"
            + mark.attempt().value()
            + ":"
            + Base64.getUrlEncoder().encodeToString(mark.digest().toArray());
    return UUID.nameUUIDFromBytes(shown.getBytes(UTF_8));
  }

  Mark mark() {
    return new Mark(kind, digest, new MemberId(member), new AttemptId(attempt), shownAt);
  }
}
