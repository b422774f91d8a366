package org.parvis.adapter.kyc.embedded;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.SealedClip;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;

/** Recordings on a shelf; only opening them is asked for here. */
final class ShelfVault implements EvidenceVault {
  private final Map<ClipId, byte[]> shelf = new ConcurrentHashMap<>();
  final AtomicInteger opened = new AtomicInteger();

  Clip put(ClipKind kind, byte[] content) {
    ClipId id = new ClipId(new UUID(7, shelf.size()));
    shelf.put(id, content);
    Clip clip =
        Clip.open(
            id,
            new AttemptId(new UUID(1, 1)),
            new MemberId(new UUID(2, 2)),
            kind,
            "video/webm",
            Instant.parse("2026-11-24T10:00:00Z"));
    clip.acknowledge(content.length, Bytes.of(new byte[32]));
    return clip;
  }

  @Override
  public InputStream open(ClipId clip) {
    opened.incrementAndGet();
    return new ByteArrayInputStream(shelf.get(clip));
  }

  @Override
  public long lengthOf(ClipId clip) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long append(ClipId clip, long offset, InputStream bytes, long limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SealedClip seal(ClipId clip) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Bytes beginningOf(ClipId clip, int bytes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void erase(ClipId clip) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isWritable() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long freeBytes() {
    throw new UnsupportedOperationException();
  }
}
