package org.parvis.adapter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.adapter.crypto.SecretHashingRulesTest.pepper;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.shared.Bytes;

class SealingAndChanceRulesTest {
  private final AesGcmSealing sealing = new AesGcmSealing(pepper(7));
  private final Bytes content = Bytes.of("un code".getBytes(UTF_8));

  @Test
  void what_is_sealed_can_be_opened_in_its_context() {
    assertThat(sealing.open(sealing.seal(content, "message-1"), "message-1")).isEqualTo(content);
  }

  @Test
  void what_is_sealed_for_one_thing_does_not_open_for_another() {
    Bytes sealed = sealing.seal(content, "message-1");
    assertThatThrownBy(() -> sealing.open(sealed, "message-2"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void every_flipped_bit_is_noticed() {
    byte[] sealed = sealing.seal(content, "m").toArray();
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> sealing.open(Bytes.of(changed), "m"))
          .as("byte %d", i)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void another_master_key_opens_nothing() {
    Bytes sealed = sealing.seal(content, "m");
    assertThatThrownBy(() -> new AesGcmSealing(pepper(8)).open(sealed, "m"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void j2_nonces_do_not_repeat() {
    Set<Bytes> nonces = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      byte[] sealed = sealing.seal(content, "m").toArray();
      nonces.add(Bytes.of(java.util.Arrays.copyOf(sealed, 12)));
    }
    assertThat(nonces).hasSize(20_000);
  }

  @Test
  void b1_codes_are_uniform_in_every_place_and_keep_leading_zeros() {
    SecureOneTimeCodes codes = new SecureOneTimeCodes();
    int[][] counts = new int[6][10];
    for (int i = 0; i < 10_000; i++) {
      String digits = codes.next().reveal();
      for (int place = 0; place < 6; place++) {
        counts[place][digits.charAt(place) - '0']++;
      }
    }
    for (int[] place : counts) {
      double chiSquare = 0;
      for (int count : place) {
        chiSquare += (count - 1_000.0) * (count - 1_000.0) / 1_000.0;
      }
      // 9 degrees of freedom: above 39.7 once in 100,000.
      assertThat(chiSquare).isLessThan(39.7);
    }
  }

  @Test
  void b6_the_same_code_has_another_digest_in_another_challenge() {
    HmacDigests digests = new HmacDigests(pepper(1));
    OneTimeCode code = new OneTimeCode("012345");
    ChallengeId one = new ChallengeId(new UUID(0, 1));
    ChallengeId two = new ChallengeId(new UUID(0, 2));
    assertThat(digests.ofCode(one, code)).isEqualTo(digests.ofCode(one, code));
    assertThat(digests.ofCode(one, code)).isNotEqualTo(digests.ofCode(two, code));
    assertThat(digests.ofCode(one, code))
        .isNotEqualTo(new HmacDigests(pepper(2)).ofCode(one, code));
  }

  @Test
  void F7_what_a_code_is_about_is_known_by_a_keyed_digest() {
    HmacDigests digests = new HmacDigests(pepper(1));
    assertThat(digests.ofSubject("été 120,00")).isEqualTo(digests.ofSubject("été 120,00"));
    assertThat(digests.ofSubject("été 120,00")).isNotEqualTo(digests.ofSubject("été 120,01"));
    assertThat(digests.ofSubject("été")).isNotEqualTo(digests.ofSubject("?t?"));
    assertThat(digests.ofSubject("été")).isNotEqualTo(new HmacDigests(pepper(2)).ofSubject("été"));
  }

  @Test
  void e1_tokens_have_256_bits_and_do_not_repeat() {
    SecureRandomTokens tokens = new SecureRandomTokens();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      seen.add(tokens.next());
    }
    assertThat(seen).hasSize(2_000).allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void a2_the_offline_list_holds_more_than_the_top_3000() {
    assertThat(CommonPasswords.load()).hasSizeGreaterThan(3_000).contains("motdepasse", "123456");
  }
}
