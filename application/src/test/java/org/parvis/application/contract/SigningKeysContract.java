package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.SigningKey;
import org.parvis.application.port.SigningKeys;

/** What every store of signing keys promises. */
public abstract class SigningKeysContract extends StoreContract {
  protected abstract SigningKeys signingKeys();

  @Test
  void keys_come_back_as_they_were_and_the_newest_first() {
    SigningKey old = key(Instant.parse("1999-01-01T00:00:00Z"));
    SigningKey young = key(Instant.parse("1999-01-02T00:00:00Z"));
    change(() -> signingKeys().add(old));
    change(() -> signingKeys().add(young));

    assertThat(in(() -> signingKeys().all())).containsSubsequence(young, old);
  }

  @Test
  void a_key_id_is_used_once() {
    SigningKey key = key(Instant.parse("1999-01-03T00:00:00Z"));
    change(() -> signingKeys().add(key));

    assertStale(() -> signingKeys().add(key));
  }

  private static SigningKey key(Instant createdAt) {
    return new SigningKey(Any.id().toString(), Any.digest(), Any.digest(), createdAt);
  }
}
