package org.parvis.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.domain.Some.MEMBER;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.after;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CredentialSetTest {
  private static final SecretDigest PASSWORD = new SecretDigest("$argon2id$password");
  private static final SecretDigest PASSCODE = new SecretDigest("$argon2id$passcode");
  private static final LockoutPolicy POLICY =
      new LockoutPolicy(5, Duration.ofSeconds(30), Duration.ofHours(1), 100, 3);
  private final CredentialSet credentials = CredentialSet.open(MEMBER, PASSWORD);

  private boolean passwordTryAt(Instant now) {
    return credentials.reservePasswordTry(POLICY, now).match(r -> true, l -> false);
  }

  private boolean passcodeTry() {
    return credentials.reservePasscodeTry(POLICY).match(r -> true, l -> false);
  }

  private void failPasswords(int times, Instant now) {
    for (int i = 0; i < times; i++) {
      assertThat(passwordTryAt(now)).isTrue();
    }
  }

  // security.md A3
  @Nested
  class A_dearer_digest {
    private static final SecretDigest DEARER = new SecretDigest("$argon2id$dearer");

    @Test
    void A3_takes_the_place_of_the_one_that_was_compared_and_costs_no_try() {
      failPasswords(2, NOW);
      assertThat(credentials.renewPassword(PASSWORD, DEARER)).isTrue();
      assertThat(credentials.password()).isEqualTo(DEARER);
      assertThat(credentials.passwordFailures()).isEqualTo(2);
    }

    @Test
    void A3_does_not_undo_a_change_of_the_secret() {
      credentials.choosePassword(new SecretDigest("$argon2id$changed"));
      assertThat(credentials.renewPassword(PASSWORD, DEARER)).isFalse();
      assertThat(credentials.password()).isNotEqualTo(DEARER);
    }

    @Test
    void A3_of_the_passcode_gives_no_try_back() {
      credentials.choosePasscode(PASSCODE);
      assertThat(passcodeTry()).isTrue();
      assertThat(credentials.renewPasscode(PASSCODE, DEARER)).isTrue();
      assertThat(credentials.passcode()).contains(DEARER);
      assertThat(credentials.passcodeTriesLeft(POLICY)).isEqualTo(2);
    }

    @Test
    void A3_of_a_passcode_that_is_another_one_by_now_is_left() {
      assertThat(credentials.renewPasscode(PASSCODE, DEARER)).isFalse();
      assertThat(credentials.passcodeIsSet()).isFalse();
    }
  }

  @Nested
  class Password {

    // security.md A4
    @Test
    void A4_five_tries_are_free_and_the_sixth_waits() {
      failPasswords(5, NOW);
      assertThat(passwordTryAt(NOW)).isFalse();
    }

    @Test
    void A4_the_wait_ends_to_the_second() {
      failPasswords(5, NOW);
      assertThat(passwordTryAt(after(Duration.ofSeconds(29)))).isFalse();
      assertThat(passwordTryAt(after(Duration.ofSeconds(30)))).isTrue();
    }

    @Test
    void A4_each_further_failure_doubles_the_wait() {
      failPasswords(5, NOW);
      Instant sixth = after(Duration.ofSeconds(30));
      failPasswords(1, sixth);
      assertThat(passwordTryAt(sixth.plusSeconds(59))).isFalse();
      assertThat(passwordTryAt(sixth.plusSeconds(60))).isTrue();
    }

    @Test
    void A4_a_refused_try_does_not_lengthen_the_wait() {
      failPasswords(5, NOW);
      assertThat(passwordTryAt(after(Duration.ofSeconds(20)))).isFalse();
      assertThat(passwordTryAt(after(Duration.ofSeconds(30)))).isTrue();
    }

    // security.md A5, CVE-2024-4629
    @Test
    void A5_a_reserved_try_counts_as_failed_until_proven_right() {
      failPasswords(5, NOW);
      CredentialSet afterACrash = CredentialSet.restore(credentials.snapshot());
      boolean reserved = afterACrash.reservePasswordTry(POLICY, NOW).match(r -> true, l -> false);
      assertThat(reserved).isFalse();
    }

    @Test
    void a_success_takes_all_failures_back() {
      failPasswords(4, NOW);
      passwordTryAt(NOW);
      credentials.passwordWasRight();
      failPasswords(5, NOW);
      assertThat(passwordTryAt(NOW)).isFalse();
    }

    @Test
    void A4_at_the_ceiling_no_wait_helps() {
      Instant now = NOW;
      for (int i = 0; i < 100; i++) {
        failPasswords(1, now);
        now = now.plus(Duration.ofHours(1));
      }
      assertThat(passwordTryAt(now.plus(Duration.ofDays(365)))).isFalse();
    }

    @Test
    void a_new_password_opens_no_shut_door_and_gives_no_try_back() {
      failPasswords(5, NOW);
      credentials.choosePassword(new SecretDigest("$argon2id$other"));
      assertThat(passwordTryAt(NOW)).isFalse();
      assertThat(credentials.passwordFailures()).isEqualTo(5);
    }
  }

  @Nested
  class Passcode {

    @Test
    void a_passcode_that_was_never_set_cannot_be_tried() {
      assertThat(credentials.passcodeIsSet()).isFalse();
      assertThat(passcodeTry()).isFalse();
    }

    // security.md C3
    @Test
    void three_tries_and_no_more() {
      credentials.choosePasscode(PASSCODE);
      assertThat(passcodeTry()).isTrue();
      assertThat(passcodeTry()).isTrue();
      assertThat(passcodeTry()).isTrue();
      assertThat(passcodeTry()).isFalse();
      assertThat(credentials.passcodeTriesLeft(POLICY)).isZero();
    }

    @Test
    void a_reserved_try_counts_as_failed_until_proven_right() {
      credentials.choosePasscode(PASSCODE);
      assertThat(passcodeTry()).isTrue();
      assertThat(credentials.passcodeTriesLeft(POLICY)).isEqualTo(2);
      credentials.passcodeWasRight();
      assertThat(credentials.passcodeTriesLeft(POLICY)).isEqualTo(3);
    }

    @Test
    void waiting_does_not_bring_tries_back_but_password_and_code_do() {
      credentials.choosePasscode(PASSCODE);
      passcodeTry();
      passcodeTry();
      passcodeTry();
      assertThat(passcodeTry()).isFalse();
      credentials.reopenPasscode();
      assertThat(passcodeTry()).isTrue();
    }

    @Test
    void tries_survive_a_restart() {
      credentials.choosePasscode(PASSCODE);
      passcodeTry();
      passcodeTry();
      CredentialSet again = CredentialSet.restore(credentials.snapshot());
      assertThat(again.passcodeTriesLeft(POLICY)).isEqualTo(1);
    }
  }

  @Test
  void a_secret_never_shows_itself() {
    assertThat(new RawPassword("cheval-vert-abc")).hasToString("RawPassword[redacted]");
    assertThat(new RawPasscode("739518")).hasToString("RawPasscode[redacted]");
    assertThat(PASSWORD).hasToString("SecretDigest[redacted]");
    assertThat(credentials.snapshot().toString()).doesNotContain("argon2id");
  }
}
