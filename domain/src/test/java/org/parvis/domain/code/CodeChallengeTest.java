package org.parvis.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.parvis.domain.Some.MEMBER;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.OTHER_SESSION;
import static org.parvis.domain.Some.PHONE;
import static org.parvis.domain.Some.SESSION;
import static org.parvis.domain.Some.after;
import static org.parvis.domain.Some.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.domain.code.CodeCheck.Accepted;
import org.parvis.domain.code.CodeCheck.Closed;
import org.parvis.domain.code.CodeCheck.Closed.Reason;
import org.parvis.domain.code.CodeCheck.Wrong;
import org.parvis.domain.shared.Bytes;

// security.md B1 to B6
class CodeChallengeTest {
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final CodePolicy POLICY =
      new CodePolicy(LIFE, 5, 15, Duration.ofSeconds(30), 3, 5, 10_000);
  private static final Bytes RIGHT = digest(1);
  private static final Bytes WRONG = digest(2);
  private final CodeChallenge challenge =
      CodeChallenge.issue(
          new ChallengeId(new UUID(6, 1)),
          CodeBinding.of(MEMBER, SESSION, PHONE, CodePurpose.BANKING),
          RIGHT,
          digest(3),
          new UUID(6, 2),
          POLICY,
          NOW);

  private CodeCheck check(Bytes digest, Instant now) {
    return challenge.check(digest, SESSION, Optional.empty(), now);
  }

  @Test
  void the_right_code_is_accepted() {
    assertThat(check(RIGHT, NOW)).isEqualTo(new Accepted());
  }

  @Test
  void B5_a_wrong_code_costs_one_try() {
    assertThat(check(WRONG, NOW)).isEqualTo(new Wrong(4));
    assertThat(check(WRONG, NOW)).isEqualTo(new Wrong(3));
    assertThat(check(RIGHT, NOW)).isEqualTo(new Accepted());
  }

  @Test
  void B5_after_five_wrong_codes_the_right_one_is_refused() {
    for (int left = 4; left >= 0; left--) {
      assertThat(check(WRONG, NOW)).isEqualTo(new Wrong(left));
    }
    assertThat(check(RIGHT, NOW)).isEqualTo(new Closed(Reason.EXHAUSTED));
    assertThat(challenge.isOpenAt(NOW)).isFalse();
  }

  @Test
  void B3_a_code_works_once() {
    check(RIGHT, NOW);
    assertThat(check(RIGHT, NOW)).isEqualTo(new Closed(Reason.ALREADY_USED));
    assertThat(challenge.isOpenAt(NOW)).isFalse();
  }

  @Test
  void B2_a_code_is_valid_to_the_second() {
    assertThat(challenge.isOpenAt(after(LIFE.minusSeconds(1)))).isTrue();
    assertThat(challenge.isOpenAt(after(LIFE))).isFalse();
    assertThat(check(RIGHT, after(LIFE.minusSeconds(1)))).isEqualTo(new Accepted());
  }

  @Test
  void B2_a_late_code_is_refused() {
    assertThat(check(RIGHT, after(LIFE))).isEqualTo(new Closed(Reason.EXPIRED));
  }

  @Test
  void B2_a_clock_that_is_set_back_does_not_revive_an_expired_code() {
    check(RIGHT, after(LIFE.plusSeconds(1)));
    assertThat(check(RIGHT, after(LIFE.minusSeconds(1)))).isEqualTo(new Closed(Reason.EXHAUSTED));
  }

  @Test
  void B4_a_code_of_another_session_is_worthless_and_costs_nothing() {
    assertThat(challenge.check(RIGHT, OTHER_SESSION, Optional.empty(), NOW))
        .isEqualTo(new Closed(Reason.NOT_YOURS));
    assertThat(check(WRONG, NOW)).isEqualTo(new Wrong(4));
  }

  @Test
  void F7_a_code_answers_for_the_subject_it_was_sent_for_and_no_other() {
    CodeChallenge approval = approving(digest(7));

    assertThat(approval.check(RIGHT, SESSION, Optional.of(digest(8)), NOW))
        .isEqualTo(new Closed(Reason.OTHER_SUBJECT));
    assertThat(approval.check(RIGHT, SESSION, Optional.empty(), NOW))
        .isEqualTo(new Closed(Reason.OTHER_SUBJECT));
    assertThat(approval.checksLeft()).isEqualTo(5);
    assertThat(approval.check(RIGHT, SESSION, Optional.of(digest(7)), NOW))
        .isEqualTo(new Accepted());
  }

  @Test
  void F7_a_code_without_subject_approves_nothing() {
    assertThat(challenge.check(RIGHT, SESSION, Optional.of(digest(7)), NOW))
        .isEqualTo(new Closed(Reason.OTHER_SUBJECT));
  }

  @Test
  void an_approval_has_a_subject_and_nothing_else_has_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodeBinding.of(MEMBER, SESSION, PHONE, CodePurpose.APPROVAL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CodeBinding(MEMBER, SESSION, PHONE, CodePurpose.BANKING, digest(7)));
  }

  private static CodeChallenge approving(Bytes subject) {
    return CodeChallenge.issue(
        new ChallengeId(new UUID(6, 3)),
        new CodeBinding(MEMBER, SESSION, PHONE, CodePurpose.APPROVAL, subject),
        RIGHT,
        digest(3),
        new UUID(6, 4),
        POLICY,
        NOW);
  }

  @Test
  void B3_B5_spent_tries_and_use_survive_a_restart() {
    check(WRONG, NOW);
    assertThat(
            CodeChallenge.restore(challenge.snapshot())
                .check(WRONG, SESSION, Optional.empty(), NOW))
        .isEqualTo(new Wrong(3));
    check(RIGHT, NOW);
    assertThat(
            CodeChallenge.restore(challenge.snapshot())
                .check(RIGHT, SESSION, Optional.empty(), NOW))
        .isEqualTo(new Closed(Reason.ALREADY_USED));
  }

  @Test
  void B1_leading_zeros_are_kept() {
    assertThat(new OneTimeCode("000123").reveal()).isEqualTo("000123");
    assertThat(OneTimeCode.parse("000123")).contains(new OneTimeCode("000123"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456", " 123456 ", "123 456", "12\u00a034\u202f56", "1 2 3 4 5 6\n"})
  void blanks_in_a_code_do_not_matter(String text) {
    assertThat(OneTimeCode.parse(text)).contains(new OneTimeCode("123456"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "12345a", "123-456", "123456\u200f"})
  void a_text_that_is_no_code_is_none(String text) {
    assertThat(OneTimeCode.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new OneTimeCode(text));
  }

  @Test
  void B6_a_code_never_shows_itself() {
    assertThat(new OneTimeCode("123456")).hasToString("OneTimeCode[redacted]");
  }
}
