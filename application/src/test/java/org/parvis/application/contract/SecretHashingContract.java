package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.application.port.SecretHashing;
import org.parvis.domain.credential.RawPasscode;
import org.parvis.domain.credential.RawPassword;

/** What hashing promises where its cost is raised (security.md A3). */
public abstract class SecretHashingContract {
  private static final RawPassword PASSWORD = new RawPassword("une longue phrase à moi");
  private static final RawPasscode PASSCODE = new RawPasscode("837264");

  protected abstract SecretHashing hashing();

  /** The same hashing, where a hash costs more. */
  protected abstract SecretHashing dearer();

  @Test
  void A3_what_was_hashed_at_todays_cost_is_left_as_it_is() {
    assertThat(hashing().isBelowCurrentCost(hashing().hash(PASSWORD))).isFalse();
    assertThat(hashing().isBelowCurrentCost(hashing().hash(PASSCODE))).isFalse();
  }

  @Test
  void A3_what_was_hashed_when_it_was_cheaper_is_told() {
    assertThat(dearer().isBelowCurrentCost(hashing().hash(PASSWORD))).isTrue();
    assertThat(dearer().isBelowCurrentCost(hashing().hash(PASSCODE))).isTrue();
  }

  @Test
  void A3_what_was_hashed_when_it_was_dearer_is_not_made_cheaper() {
    assertThat(hashing().isBelowCurrentCost(dearer().hash(PASSWORD))).isFalse();
    assertThat(hashing().isBelowCurrentCost(dearer().hash(PASSCODE))).isFalse();
  }

  @Test
  void A3_a_digest_is_good_at_every_cost() {
    assertThat(dearer().matches(PASSWORD, hashing().hash(PASSWORD))).isTrue();
    assertThat(hashing().matches(PASSCODE, dearer().hash(PASSCODE))).isTrue();
  }
}
