package org.parvis.application.port;

import java.io.InputStream;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.ClipId;

/**
 * Where recordings lie: encrypted, outside the web root, under names that say nothing.
 *
 * <p>Never called inside a transaction.
 */
public interface EvidenceVault {
  /** How many bytes of a recording are stored; 0 when there are none. */
  long lengthOf(ClipId clip);

  /**
   * Adds bytes at the end of a recording that is not sealed.
   *
   * @param offset where the bytes belong; must be the stored length
   * @param bytes read to its end, or until the limit is passed
   * @param limit most bytes that the recording may have in all
   * @return the new length; more than {@code limit} when the limit was passed, and then nothing of
   *     these bytes is kept
   * @throws StaleAggregateException when the offset is not the stored length
   */
  long append(ClipId clip, long offset, InputStream bytes, long limit);

  /**
   * Makes a recording complete and durable, also against a power cut; sealing again is harmless.
   */
  SealedClip seal(ClipId clip);

  /**
   * Opens a sealed recording for reading; the caller closes it.
   *
   * @throws IllegalStateException when its bytes were tampered with or are missing
   */
  InputStream open(ClipId clip);

  /**
   * How a sealed recording begins.
   *
   * @return its first bytes, this many or all of a shorter one
   * @throws IllegalStateException when its bytes were tampered with or are missing
   */
  Bytes beginningOf(ClipId clip, int bytes);

  /** Removes a recording; removing what is not there is harmless. */
  void erase(ClipId clip);

  /** Whether the disk takes anything at all at this moment. */
  boolean isWritable();

  /** Bytes that the disk has left. */
  long freeBytes();
}
