package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.CodeChallenges;
import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.code.CodeBinding;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePolicy;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;

/** What every store of challenges promises. */
public abstract class CodeChallengesContract extends StoreContract {
  private static final CodePolicy POLICY =
      new CodePolicy(Duration.ofMinutes(5), 5, 15, Duration.ofSeconds(30), 3, 5, 10_000);

  protected abstract CodeChallenges codeChallenges();

  @Test
  void a_challenge_comes_back_as_it_was() {
    SessionId session = Any.sessionId();
    CodeChallenge challenge = anyChallenge(session, CodePurpose.PHONE, Any.MOMENT);
    challenge.check(Any.digest(), session, Optional.empty(), Any.MOMENT);
    save(challenge);

    assertThat(load(session, CodePurpose.PHONE).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(challenge.snapshot());
  }

  // security.md F7
  @Test
  void an_approval_comes_back_with_its_subject() {
    SessionId session = Any.sessionId();
    CodeChallenge challenge =
        CodeChallenge.issue(
            new ChallengeId(Any.id()),
            new CodeBinding(
                Any.memberId(), session, Any.phone(), CodePurpose.APPROVAL, Any.digest()),
            Any.digest(),
            Any.digest(),
            Any.id(),
            POLICY,
            Any.MOMENT);
    save(challenge);

    assertThat(load(session, CodePurpose.APPROVAL).snapshot().binding())
        .isEqualTo(challenge.snapshot().binding());
  }

  @Test
  void the_latest_challenge_is_that_of_this_session_and_purpose() {
    SessionId session = Any.sessionId();
    CodeChallenge old = anyChallenge(session, CodePurpose.BANKING, Any.MOMENT);
    CodeChallenge latest = anyChallenge(session, CodePurpose.BANKING, Any.MOMENT.plusSeconds(1));
    save(old);
    save(latest);
    save(anyChallenge(session, CodePurpose.PHONE, Any.MOMENT.plusSeconds(2)));
    save(anyChallenge(Any.sessionId(), CodePurpose.BANKING, Any.MOMENT.plusSeconds(3)));

    assertThat(load(session, CodePurpose.BANKING).id()).isEqualTo(latest.id());
    assertThat(in(() -> codeChallenges().latest(Any.sessionId(), CodePurpose.BANKING))).isEmpty();
  }

  @Test
  void a_try_is_counted_once_however_many_check() {
    SessionId session = Any.sessionId();
    save(anyChallenge(session, CodePurpose.PHONE, Any.MOMENT));
    CodeChallenge first = load(session, CodePurpose.PHONE);
    CodeChallenge second = load(session, CodePurpose.PHONE);
    first.check(Any.digest(), session, Optional.empty(), Any.MOMENT);
    second.check(Any.digest(), session, Optional.empty(), Any.MOMENT);
    save(first);

    assertStale(() -> codeChallenges().save(second));
    assertThat(load(session, CodePurpose.PHONE).snapshot().checksLeft()).isEqualTo(4);
  }

  @Test
  void sends_are_remembered_by_number_and_moment() {
    PhoneNumber phone = Any.phone();
    Instant first = Any.MOMENT;
    Instant second = first.plusSeconds(40);
    change(() -> codeChallenges().recordSend(phone, first));
    change(() -> codeChallenges().recordSend(phone, second));
    change(() -> codeChallenges().recordSend(Any.phone(), second));

    assertThat(in(() -> codeChallenges().sendsSince(phone, first.minusSeconds(1))))
        .containsExactlyInAnyOrder(first, second);
    assertThat(in(() -> codeChallenges().sendsSince(phone, first.plusSeconds(1))))
        .containsExactly(second);
    assertThat(in(() -> codeChallenges().sendsSince(Any.phone(), first))).isEmpty();
  }

  // security.md B7
  @Test
  void messages_to_all_numbers_are_counted_by_day_up_to_the_most() {
    Instant day = anyDay();
    Instant nextDay = day.plus(Duration.ofDays(1));

    assertThat(List.of(countSend(day, 2), countSend(day, 2), countSend(day, 2)))
        .containsExactly(true, true, false);
    assertThat(countSend(day, 3)).isTrue();
    assertThat(countSend(nextDay, 1)).isTrue();
  }

  // security.md B5
  @Test
  void wrong_codes_are_remembered_by_member_and_moment() {
    MemberId member = Any.memberId();
    Instant first = Any.MOMENT;
    Instant second = first.plusSeconds(40);
    change(() -> codeChallenges().recordWrongCheck(member, first));
    change(() -> codeChallenges().recordWrongCheck(member, second));
    change(() -> codeChallenges().recordWrongCheck(Any.memberId(), second));

    assertThat(in(() -> codeChallenges().wrongChecksSince(member, first.minusSeconds(1))))
        .containsExactlyInAnyOrder(first, second);
    assertThat(in(() -> codeChallenges().wrongChecksSince(member, first))).containsExactly(second);
    assertThat(in(() -> codeChallenges().wrongChecksSince(Any.memberId(), first))).isEmpty();
  }

  @Test
  void the_sealed_code_of_an_expired_challenge_is_erased_and_no_other() {
    SessionId expired = Any.sessionId();
    SessionId living = Any.sessionId();
    save(anyChallenge(expired, CodePurpose.PHONE, Any.MOMENT));
    save(anyChallenge(living, CodePurpose.PHONE, Any.MOMENT.plusSeconds(1)));
    change(() -> codeChallenges().eraseExpired(Any.MOMENT.plus(POLICY.life())));

    assertThat(load(expired, CodePurpose.PHONE).sealedCode()).isEmpty();
    assertThat(load(living, CodePurpose.PHONE).sealedCode()).isPresent();
  }

  @Test
  void the_open_challenges_of_a_member_are_those_that_a_right_code_would_answer() {
    MemberId member = Any.memberId();
    CodeChallenge open = of(member, CodePurpose.PHONE, Any.MOMENT);
    CodeChallenge another = of(member, CodePurpose.BANKING, Any.MOMENT);
    CodeChallenge over = of(member, CodePurpose.PHONE, Any.MOMENT.minus(POLICY.life()));
    CodeChallenge closed = of(member, CodePurpose.PHONE, Any.MOMENT);
    closed.supersede();
    save(open);
    save(another);
    save(over);
    save(closed);
    save(of(Any.memberId(), CodePurpose.PHONE, Any.MOMENT));

    assertThat(in(() -> codeChallenges().openOf(member, Any.MOMENT)))
        .extracting(CodeChallenge::id)
        .containsExactlyInAnyOrder(open.id(), another.id());
  }

  // Long ago, and another one each time: a count stays in the database.
  private static Instant anyDay() {
    return Instant.EPOCH.plus(Duration.ofDays(Math.floorMod(Any.id().hashCode(), 1_000_000)));
  }

  private boolean countSend(Instant day, int most) {
    return in(() -> codeChallenges().countSend(day, most));
  }

  private static CodeChallenge anyChallenge(SessionId session, CodePurpose purpose, Instant now) {
    return challenge(Any.memberId(), session, purpose, now);
  }

  private static CodeChallenge of(MemberId member, CodePurpose purpose, Instant now) {
    return challenge(member, Any.sessionId(), purpose, now);
  }

  private static CodeChallenge challenge(
      MemberId member, SessionId session, CodePurpose purpose, Instant now) {
    return CodeChallenge.issue(
        new ChallengeId(Any.id()),
        CodeBinding.of(member, session, Any.phone(), purpose),
        Any.digest(),
        Any.digest(),
        Any.id(),
        POLICY,
        now);
  }

  private void save(CodeChallenge challenge) {
    change(() -> codeChallenges().save(challenge));
  }

  private CodeChallenge load(SessionId session, CodePurpose purpose) {
    return in(() -> codeChallenges().latest(session, purpose)).orElseThrow();
  }
}
