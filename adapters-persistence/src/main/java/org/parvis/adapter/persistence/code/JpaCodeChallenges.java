package org.parvis.adapter.persistence.code;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.CodeChallenges;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;

@Singleton
final class JpaCodeChallenges implements CodeChallenges {
  private static final String COUNT =
      "update code_sends_of_day set sent = sent + 1 where began_at = ? and sent < ?";
  private static final String SENT = "select sent from code_sends_of_day where began_at = ?";
  private static final String FIRST =
      "insert into code_sends_of_day (began_at, sent) values (?, 1)";

  private final Rows rows;

  @Inject
  JpaCodeChallenges(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<CodeChallenge> latest(SessionId session, CodePurpose purpose) {
    return Rows.first(
            rows.query(
                    "select r from CodeChallengeRow r where r.session = :session"
                        + " and r.purpose = :purpose order by r.ordinal desc",
                    CodeChallengeRow.class)
                .setParameter("session", session.value())
                .setParameter("purpose", purpose))
        .map(row -> CodeChallenge.restore(row.snapshot()));
  }

  @Override
  public List<CodeChallenge> openOf(MemberId member, Instant now) {
    return rows.query(
            "select r from CodeChallengeRow r where r.member = :member and r.expiresAt > :now"
                + " and r.checksLeft > 0 and r.used = false",
            CodeChallengeRow.class)
        .setParameter("member", member.value())
        .setParameter("now", now)
        .getResultStream()
        .map(row -> CodeChallenge.restore(row.snapshot()))
        .toList();
  }

  @Override
  public void save(CodeChallenge challenge) {
    CodeChallenge.Snapshot snapshot = challenge.snapshot();
    rows.save(
        CodeChallengeRow.class,
        snapshot.id().value(),
        snapshot.version(),
        snapshot,
        CodeChallengeRow::new);
  }

  @Override
  public void eraseExpired(Instant now) {
    rows.update(
            "update CodeChallengeRow r set r.sealedCode = null, r.version = r.version + 1"
                + " where r.expiresAt <= :now and r.sealedCode is not null")
        .setParameter("now", now)
        .executeUpdate();
  }

  @Override
  public void recordSend(PhoneNumber phone, Instant at) {
    sendsTo(phone).add(at);
    rows.flush();
  }

  @Override
  public List<Instant> sendsSince(PhoneNumber phone, Instant since) {
    return sendsTo(phone).sends().stream().filter(since::isBefore).toList();
  }

  // The update waits for whoever counts at the same moment and looks at the row again after that.
  @Override
  public boolean countSend(Instant day, int most) {
    Object began = Rows.parameter(day);
    if (counted(began, most)) {
      return true;
    }
    if (!rows.sql(SENT).setParameter(1, began).getResultList().isEmpty()) {
      // Spent, or somebody has begun the day since the update found nothing.
      return counted(began, most);
    }
    // Of two who find the day empty one collides here, and its transaction runs once more.
    return rows.sql(FIRST).setParameter(1, began).executeUpdate() == 1;
  }

  private boolean counted(Object began, int most) {
    return rows.sql(COUNT).setParameter(1, began).setParameter(2, most).executeUpdate() == 1;
  }

  @Override
  public void recordWrongCheck(MemberId member, Instant at) {
    wrongChecksOf(member).add(at);
    rows.flush();
  }

  @Override
  public List<Instant> wrongChecksSince(MemberId member, Instant since) {
    return wrongChecksOf(member).moments().stream().filter(since::isBefore).toList();
  }

  private WrongChecksRow wrongChecksOf(MemberId member) {
    return rows.find(WrongChecksRow.class, member.value())
        .orElseGet(
            () -> {
              WrongChecksRow first = new WrongChecksRow(member);
              rows.addLater(first);
              return first;
            });
  }

  // A number that was never written to gets its row when it is counted, so that two who counted
  // nothing at the same moment do not both add to it.
  private CodeSendsRow sendsTo(PhoneNumber phone) {
    return rows.find(CodeSendsRow.class, phone.e164())
        .orElseGet(
            () -> {
              CodeSendsRow first = new CodeSendsRow(phone);
              rows.addLater(first);
              return first;
            });
  }
}
