package org.parvis.application.port;

import java.time.Instant;
import org.parvis.domain.shared.Bytes;

/**
 * A key pair that signs access tokens, shared by all processes through the database.
 *
 * @param publicKey JSON Web Key in UTF-8
 * @param sealedPrivateKey private JSON Web Key, sealed under the master key
 */
public record SigningKey(
    String keyId, Bytes publicKey, Bytes sealedPrivateKey, Instant createdAt) {}
