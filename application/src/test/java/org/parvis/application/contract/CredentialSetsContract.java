package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.CredentialSets;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.LockoutPolicy;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.member.MemberId;

/** What every store of credentials promises. */
public abstract class CredentialSetsContract extends StoreContract {
  private static final LockoutPolicy POLICY =
      new LockoutPolicy(5, Duration.ofSeconds(30), Duration.ofHours(1), 100, 3);

  protected abstract CredentialSets credentialSets();

  @Test
  void full_credentials_come_back_as_they_were() {
    CredentialSet credentials = anyCredentials();
    credentials.choosePasscode(new SecretDigest("$argon2id$v=19$passcode"));
    credentials.reservePasswordTry(POLICY, Any.MOMENT);
    credentials.reservePasscodeTry(POLICY);
    save(credentials);

    assertThat(load(credentials.member()).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(credentials.snapshot());
  }

  @Test
  void credentials_without_passcode_come_back_without() {
    CredentialSet credentials = anyCredentials();
    save(credentials);

    assertThat(load(credentials.member()).passcodeIsSet()).isFalse();
    assertThat(load(credentials.member()).snapshot().lastPasswordFailure()).isNull();
  }

  @Test
  void nothing_is_known_of_strangers() {
    MemberId stranger = Any.memberId();

    assertThat(in(() -> credentialSets().ofMember(stranger))).isEmpty();
    assertThat(in(() -> credentialSets().lock(stranger))).isEmpty();
  }

  @Test
  void what_is_locked_can_be_changed() {
    CredentialSet credentials = anyCredentials();
    save(credentials);
    change(
        () -> {
          CredentialSet locked = credentialSets().lock(credentials.member()).orElseThrow();
          locked.reservePasswordTry(POLICY, Any.MOMENT);
          credentialSets().save(locked);
        });

    assertThat(load(credentials.member()).snapshot().passwordFailures()).isEqualTo(1);
  }

  @Test
  void who_saves_second_has_lost_the_race() {
    CredentialSet credentials = anyCredentials();
    save(credentials);
    CredentialSet first = load(credentials.member());
    CredentialSet second = load(credentials.member());
    first.reservePasswordTry(POLICY, Any.MOMENT);
    second.choosePassword(new SecretDigest("$argon2id$v=19$other"));
    save(first);

    assertStale(() -> credentialSets().save(second));
    assertThat(load(credentials.member()).snapshot().passwordFailures()).isEqualTo(1);
  }

  private static CredentialSet anyCredentials() {
    return CredentialSet.open(Any.memberId(), new SecretDigest("$argon2id$v=19$password"));
  }

  private void save(CredentialSet credentials) {
    change(() -> credentialSets().save(credentials));
  }

  private CredentialSet load(MemberId member) {
    return in(() -> credentialSets().ofMember(member)).orElseThrow();
  }
}
