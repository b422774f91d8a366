package org.parvis.adapter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.parvis.application.port.AccessTokens;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Sealing;
import org.parvis.application.port.SigningKey;
import org.parvis.application.port.SigningKeys;
import org.parvis.application.port.TokenClaims;
import org.parvis.domain.shared.Bytes;

/** ES256 tokens of the shape that MicroProfile JWT 2.1 reads (security.md E7). */
public final class NimbusAccessTokens implements AccessTokens {
  /** The audience of every token: our own API. */
  public static final String AUDIENCE = "parvis-api";

  private final SigningKeys keys;
  private final Sealing sealing;
  private final Identifiers identifiers;
  private final Clock clock;
  private final String issuer;

  /**
   * Makes a signer.
   *
   * @param issuer the base address of this installation
   */
  public NimbusAccessTokens(
      SigningKeys keys, Sealing sealing, Identifiers identifiers, Clock clock, String issuer) {
    this.keys = keys;
    this.sealing = sealing;
    this.identifiers = identifiers;
    this.clock = clock;
    this.issuer = issuer;
  }

  @Override
  public String sign(TokenClaims claims) {
    SigningKey key = newestKey();
    try {
      ECKey pair = ECKey.parse(text(sealing.open(key.sealedPrivateKey(), contextOf(key.keyId()))));
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256)
                  .type(JOSEObjectType.JWT)
                  .keyID(key.keyId())
                  .build(),
              new JWTClaimsSet.Builder()
                  .issuer(issuer)
                  .audience(AUDIENCE)
                  .subject(claims.member().value().toString())
                  .claim("upn", claims.member().value().toString())
                  .claim("groups", List.of("member"))
                  .claim("sid", claims.session().value().toString())
                  .jwtID(identifiers.next().toString())
                  .issueTime(Date.from(claims.issuedAt()))
                  .expirationTime(Date.from(claims.expiresAt()))
                  .build());
      token.sign(new ECDSASigner(pair));
      return token.serialize();
    } catch (ParseException | JOSEException broken) {
      throw new IllegalStateException("the signing key cannot be used", broken);
    }
  }

  @Override
  public String keySet() {
    newestKey();
    List<JWK> published = keys.all().stream().map(NimbusAccessTokens::published).toList();
    return new JWKSet(published).toString(true);
  }

  private SigningKey newestKey() {
    return keys.all().stream().findFirst().orElseGet(this::makeKey);
  }

  private SigningKey makeKey() {
    String id = identifiers.next().toString();
    try {
      ECKey pair =
          new ECKeyGenerator(Curve.P_256)
              .keyID(id)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .generate();
      SigningKey key =
          new SigningKey(
              id,
              bytes(pair.toPublicJWK().toJSONString()),
              sealing.seal(bytes(pair.toJSONString()), contextOf(id)),
              clock.instant());
      keys.add(key);
      return key;
    } catch (JOSEException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static JWK published(SigningKey key) {
    try {
      return JWK.parse(text(key.publicKey())).toPublicJWK();
    } catch (ParseException broken) {
      throw new IllegalStateException("a stored key is not a JSON Web Key", broken);
    }
  }

  private static String contextOf(String keyId) {
    return "signing-key:" + keyId;
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(UTF_8));
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), UTF_8);
  }
}
