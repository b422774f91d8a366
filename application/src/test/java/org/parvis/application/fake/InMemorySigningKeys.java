package org.parvis.application.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parvis.application.port.SigningKey;
import org.parvis.application.port.SigningKeys;
import org.parvis.application.port.StaleAggregateException;

/** Signing keys in memory. */
public final class InMemorySigningKeys implements SigningKeys {

  private final List<SigningKey> keys = new ArrayList<>();

  @Override
  public synchronized List<SigningKey> all() {
    return keys.stream().sorted(Comparator.comparing(SigningKey::createdAt).reversed()).toList();
  }

  @Override
  public synchronized void add(SigningKey key) {
    if (keys.stream().anyMatch(known -> known.keyId().equals(key.keyId()))) {
      throw new StaleAggregateException("the key id is used");
    }
    keys.add(key);
  }
}
