package org.parvis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.parvis.domain.Some.MEMBER;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.SESSION;
import static org.parvis.domain.Some.after;
import static org.parvis.domain.Some.digest;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// security.md E1, E2, E4
class SessionTest {
  private static final Duration FIVE = Duration.ofMinutes(5);
  private static final Duration THIRTY = Duration.ofMinutes(30);
  private static final SessionPolicy POLICY =
      new SessionPolicy(THIRTY, Duration.ofHours(12), FIVE, THIRTY);
  private final Session session = Session.begin(SESSION, MEMBER, digest(1), NOW);

  private void prove(ProvedFactor factor, Instant at) {
    session.elevate(factor, digest(7), at, POLICY);
  }

  private void proveBoth(Instant at) {
    prove(ProvedFactor.SMS_CODE, at);
    prove(ProvedFactor.PASSCODE, at);
  }

  private AssuranceLevel levelAt(Instant now) {
    return session.levelAt(now, POLICY);
  }

  @Nested
  class Platform {

    @Test
    void a_password_alone_never_opens_the_banking_area() {
      assertThat(levelAt(NOW)).isEqualTo(AssuranceLevel.PLATFORM);
    }

    @Test
    void E4_idleness_ends_a_session_after_thirty_minutes_to_the_second() {
      assertThat(session.isOpenAt(after(THIRTY.minusSeconds(1)), POLICY)).isTrue();
      assertThat(session.isOpenAt(after(THIRTY), POLICY)).isFalse();
    }

    @Test
    void E4_activity_lengthens_a_session_to_twelve_hours_and_no_further() {
      Instant now = NOW;
      for (int i = 0; i < 36; i++) {
        now = now.plus(Duration.ofMinutes(20));
        session.touch(now.minusSeconds(1), POLICY);
      }
      assertThat(session.isOpenAt(after(Duration.ofHours(12).minusSeconds(1)), POLICY)).isTrue();
      assertThat(session.isOpenAt(after(Duration.ofHours(12)), POLICY)).isFalse();
    }

    @Test
    void E4_asking_whether_it_is_open_is_no_activity() {
      session.isOpenAt(after(Duration.ofMinutes(20)), POLICY);
      levelAt(after(Duration.ofMinutes(20)));
      assertThat(session.isOpenAt(after(THIRTY), POLICY)).isFalse();
    }

    @Test
    void E5_a_session_that_was_ended_stays_ended() {
      session.end(after(FIVE));
      session.end(after(THIRTY));
      assertThat(session.isOpenAt(NOW, POLICY)).isFalse();
      assertThat(session.snapshot().endedAt()).isEqualTo(after(FIVE));
    }
  }

  @Nested
  class Banking {

    @Test
    void code_and_passcode_together_open_the_banking_area() {
      prove(ProvedFactor.SMS_CODE, NOW);
      assertThat(levelAt(NOW)).isEqualTo(AssuranceLevel.PLATFORM);
      prove(ProvedFactor.PASSCODE, NOW);
      assertThat(levelAt(NOW)).isEqualTo(AssuranceLevel.BANKING);
    }

    @Test
    void a_passcode_without_a_code_opens_nothing() {
      prove(ProvedFactor.PASSCODE, NOW);
      assertThat(levelAt(NOW)).isEqualTo(AssuranceLevel.PLATFORM);
    }

    @Test
    void E4_idleness_closes_the_banking_area_after_five_minutes_to_the_second() {
      proveBoth(NOW);
      assertThat(levelAt(after(FIVE.minusSeconds(1)))).isEqualTo(AssuranceLevel.BANKING);
      assertThat(levelAt(after(FIVE))).isEqualTo(AssuranceLevel.PLATFORM);
      assertThat(session.isOpenAt(after(FIVE), POLICY)).isTrue();
    }

    @Test
    void E4_activity_cannot_revive_a_worn_out_proof() {
      proveBoth(NOW);
      session.touch(after(FIVE), POLICY);
      assertThat(levelAt(after(FIVE))).isEqualTo(AssuranceLevel.PLATFORM);
      assertThat(levelAt(after(FIVE.plusSeconds(1)))).isEqualTo(AssuranceLevel.PLATFORM);
    }

    @Test
    void one_factor_proved_anew_does_not_revive_the_other() {
      proveBoth(NOW);
      prove(ProvedFactor.SMS_CODE, after(FIVE));
      assertThat(levelAt(after(FIVE))).isEqualTo(AssuranceLevel.PLATFORM);
      prove(ProvedFactor.PASSCODE, after(FIVE));
      assertThat(levelAt(after(FIVE))).isEqualTo(AssuranceLevel.BANKING);
    }

    @Test
    void E4_activity_keeps_the_banking_area_open_for_thirty_minutes_and_no_longer() {
      proveBoth(NOW);
      for (int minute = 4; minute < 30; minute += 4) {
        session.touch(after(Duration.ofMinutes(minute)), POLICY);
      }
      assertThat(levelAt(after(THIRTY.minusSeconds(1)))).isEqualTo(AssuranceLevel.BANKING);
      assertThat(levelAt(after(THIRTY))).isEqualTo(AssuranceLevel.PLATFORM);
    }

    @Test
    void E4_the_older_of_the_two_proofs_counts() {
      prove(ProvedFactor.SMS_CODE, NOW);
      for (int minute = 4; minute < 30; minute += 4) {
        session.touch(after(Duration.ofMinutes(minute)), POLICY);
      }
      prove(ProvedFactor.PASSCODE, after(THIRTY.minusSeconds(1)));
      assertThat(levelAt(after(THIRTY.minusSeconds(1)))).isEqualTo(AssuranceLevel.BANKING);
      assertThat(levelAt(after(THIRTY))).isEqualTo(AssuranceLevel.PLATFORM);
    }

    @Test
    void E4_a_clock_that_is_set_back_does_not_revive_a_proof_dropped_for_age() {
      proveBoth(NOW);
      session.touch(after(THIRTY), POLICY);
      assertThat(levelAt(after(Duration.ofMinutes(1)))).isEqualTo(AssuranceLevel.PLATFORM);
    }

    @Test
    void proofs_survive_a_restart() {
      proveBoth(NOW);
      assertThat(Session.restore(session.snapshot()).levelAt(NOW, POLICY))
          .isEqualTo(AssuranceLevel.BANKING);
    }
  }

  // security.md E2
  @Test
  void E2_the_token_changes_at_every_elevation() {
    session.elevate(ProvedFactor.SMS_CODE, digest(2), NOW, POLICY);
    assertThat(session.snapshot().tokenDigest()).isEqualTo(digest(2));
    session.elevate(ProvedFactor.PASSCODE, digest(3), NOW, POLICY);
    assertThat(session.snapshot().tokenDigest()).isEqualTo(digest(3));
  }

  @Test
  void E4_limits_beyond_the_standard_cannot_be_constructed() {
    Duration twelve = Duration.ofHours(12);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SessionPolicy(THIRTY, twelve, FIVE.plusSeconds(1), THIRTY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SessionPolicy(THIRTY, twelve, FIVE, THIRTY.plusSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SessionPolicy(Duration.ofMinutes(61), twelve, FIVE, THIRTY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SessionPolicy(THIRTY, Duration.ofHours(25), FIVE, THIRTY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SessionPolicy(THIRTY, twelve, Duration.ZERO, THIRTY));
  }

  // security.md E1
  @Test
  void E1_a_token_is_256_bits_in_base64url() {
    String token = "A".repeat(42) + "_";
    assertThat(SessionToken.parse(token)).contains(new SessionToken(token));
    assertThat(new SessionToken(token)).hasToString("SessionToken[redacted]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "A+AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void E1_another_text_is_no_token(String text) {
    assertThat(SessionToken.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new SessionToken(text));
  }
}
