package org.parvis.application.port;

import org.parvis.domain.shared.Bytes;

/**
 * What the vault holds of a complete recording.
 *
 * @param length in bytes
 * @param sha256 digest of the recording, 32 bytes
 */
public record SealedClip(long length, Bytes sha256) {}
