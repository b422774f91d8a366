package org.parvis.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.adapter.crypto.SecretHashingRulesTest.pepper;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.SigningKey;
import org.parvis.application.port.SigningKeys;
import org.parvis.application.port.TokenClaims;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionId;

class AccessTokenRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final String ISSUER = "http://localhost:8080";

  private final List<SigningKey> stored = new ArrayList<>();
  private final NimbusAccessTokens tokens =
      new NimbusAccessTokens(
          new SigningKeys() {
            @Override
            public List<SigningKey> all() {
              return List.copyOf(stored);
            }

            @Override
            public void add(SigningKey key) {
              stored.add(key);
            }
          },
          new AesGcmSealing(pepper(3)),
          new RandomIdentifiers(),
          Clock.fixed(NOW, ZoneOffset.UTC),
          ISSUER);
  private final TokenClaims claims =
      new TokenClaims(
          new MemberId(new UUID(1, 1)), new SessionId(new UUID(2, 2)), NOW, NOW.plusSeconds(300));

  @Test
  void E7_a_token_is_signed_with_es256_for_our_audience_and_a_short_time() throws Exception {
    SignedJWT token = SignedJWT.parse(tokens.sign(claims));
    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(ISSUER);
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(NimbusAccessTokens.AUDIENCE);
    assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
        .isEqualTo(NOW.plusSeconds(300));
    assertThat(token.getJWTClaimsSet().getStringClaim("sid")).isEqualTo(new UUID(2, 2).toString());
  }

  @Test
  void the_published_keys_verify_the_tokens() throws Exception {
    SignedJWT token = SignedJWT.parse(tokens.sign(claims));
    JWK key = JWKSet.parse(tokens.keySet()).getKeyByKeyId(token.getHeader().getKeyID());
    assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
  }

  @Test
  void no_private_key_is_published_or_stored_in_clear() throws java.text.ParseException {
    assertThat(JWKSet.parse(tokens.keySet()).containsNonPublicKeys()).isFalse();
    assertThat(
            new String(
                stored.get(0).sealedPrivateKey().toArray(),
                java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("\"d\"");
  }

  @Test
  void one_key_serves_until_another_is_added() {
    tokens.sign(claims);
    tokens.sign(claims);
    assertThat(stored).hasSize(1);
  }
}
