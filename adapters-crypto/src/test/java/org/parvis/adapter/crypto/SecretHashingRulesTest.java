package org.parvis.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.application.contract.SecretHashingContract;
import org.parvis.application.port.SecretHashing;
import org.parvis.domain.credential.RawPasscode;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.shared.Bytes;

class SecretHashingRulesTest extends SecretHashingContract {
  private static final Argon2SecretHashing.Cost COST = Argon2SecretHashing.Cost.RECOMMENDED;

  private final Argon2SecretHashing hashing = with(pepper(1));

  @Override
  protected SecretHashing hashing() {
    return hashing;
  }

  @Override
  protected SecretHashing dearer() {
    return with(new Argon2SecretHashing.Cost(20_480, 2, 1));
  }

  @Test
  void A3_more_memory_or_more_passes_alone_are_dearer() {
    SecretDigest digest = hashing.hash(new RawPassword("a long enough one"));
    assertThat(with(new Argon2SecretHashing.Cost(19_457, 2, 1)).isBelowCurrentCost(digest))
        .isTrue();
    assertThat(with(new Argon2SecretHashing.Cost(19_456, 3, 1)).isBelowCurrentCost(digest))
        .isTrue();
  }

  @Test
  void A3_a_digest_is_argon2id_and_carries_its_cost() {
    assertThat(hashing.hash(new RawPassword("a long enough one")).reveal())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void A3_a_digest_keeps_to_the_least_that_is_recommended() {
    String[] parts = hashing.hash(new RawPassword("a long enough one")).reveal().split("\\$", -1);
    Map<String, Integer> cost =
        Arrays.stream(parts[3].split(",", -1))
            .map(part -> part.split("=", -1))
            .collect(Collectors.toMap(part -> part[0], part -> Integer.valueOf(part[1])));
    assertThat(cost.get("m")).isGreaterThanOrEqualTo(19_456);
    assertThat(cost.get("t")).isGreaterThanOrEqualTo(2);
    assertThat(cost.get("p")).isEqualTo(1);
    assertThat(Base64.getDecoder().decode(parts[5])).hasSize(32);
  }

  @Test
  void A3_every_digest_has_a_salt_of_its_own_of_sixteen_bytes() {
    RawPassword password = new RawPassword("a long enough one");
    List<String> salts =
        Stream.generate(() -> hashing.hash(password).reveal().split("\\$", -1)[4])
            .limit(8)
            .toList();
    assertThat(salts).doesNotHaveDuplicates();
    assertThat(salts).allSatisfy(salt -> assertThat(Base64.getDecoder().decode(salt)).hasSize(16));
  }

  @Test
  void A3_the_same_password_never_gives_the_same_digest() {
    RawPassword password = new RawPassword("a long enough one");
    assertThat(hashing.hash(password)).isNotEqualTo(hashing.hash(password));
  }

  @Test
  void the_right_password_matches_and_another_does_not() {
    SecretDigest digest = hashing.hash(new RawPassword("a long enough one"));
    assertThat(hashing.matches(new RawPassword("a long enough one"), digest)).isTrue();
    assertThat(hashing.matches(new RawPassword("a long enough onf"), digest)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 72, 73, 128})
  void A1_nothing_is_truncated(int place) {
    String right = "x".repeat(128);
    String wrong = "x".repeat(place - 1) + "y" + "x".repeat(128 - place);
    SecretDigest digest = hashing.hash(new RawPassword(right));
    assertThat(hashing.matches(new RawPassword(right), digest)).isTrue();
    assertThat(hashing.matches(new RawPassword(wrong), digest)).isFalse();
  }

  @Test
  void A1_a_composed_and_a_decomposed_accent_are_the_same_letter() {
    SecretDigest digest = hashing.hash(new RawPassword("caf\u00e9 noir tr\u00e8s long"));
    assertThat(hashing.matches(new RawPassword("cafe\u0301 noir tre\u0300s long"), digest))
        .isTrue();
  }

  @Test
  void A3_C1_without_the_pepper_a_digest_is_worthless() {
    SecretDigest digest = hashing.hash(new RawPasscode("280519"));
    assertThat(hashing.matches(new RawPasscode("280519"), digest)).isTrue();
    assertThat(with(pepper(2)).matches(new RawPasscode("280519"), digest)).isFalse();
  }

  @Test
  void a_passcode_digest_does_not_open_a_password() {
    SecretDigest digest = hashing.hash(new RawPasscode("280519"));
    assertThat(hashing.matches(new RawPassword("280519"), digest)).isFalse();
  }

  @Test
  void A3_a_digest_made_at_another_cost_still_verifies() {
    Argon2SecretHashing dearer = with(new Argon2SecretHashing.Cost(20_480, 3, 1));
    SecretDigest digest = dearer.hash(new RawPassword("a long enough one"));
    assertThat(hashing.matches(new RawPassword("a long enough one"), digest)).isTrue();
  }

  private static Argon2SecretHashing with(Argon2SecretHashing.Cost cost) {
    return new Argon2SecretHashing(cost, pepper(1), 1);
  }

  private static Argon2SecretHashing with(KeyMaterial pepper) {
    return new Argon2SecretHashing(COST, pepper, 2);
  }

  static KeyMaterial pepper(int seed) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) seed;
    return new KeyMaterial(Bytes.of(bytes));
  }
}
