package org.parvis.application.fake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.SealedClip;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.ClipId;

/** Recordings in memory, in clear; refuses to work inside a transaction. */
public final class InMemoryEvidenceVault implements EvidenceVault {

  private final ImmediateTransactions transactions;
  private final Map<ClipId, byte[]> contents = new HashMap<>();
  private final Set<ClipId> complete = new HashSet<>();
  private final Set<ClipId> tampered = new HashSet<>();
  private final Set<ClipId> stuck = new HashSet<>();
  private boolean writable = true;
  private long freeBytes = Long.MAX_VALUE;
  private int erasures;

  public InMemoryEvidenceVault(ImmediateTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public synchronized long lengthOf(ClipId clip) {
    transactions.refuseInside("reading the vault");
    return content(clip).length;
  }

  @Override
  public synchronized long append(ClipId clip, long offset, InputStream bytes, long limit) {
    transactions.refuseInside("writing the vault");
    if (complete.contains(clip)) {
      throw new IllegalStateException("the recording is sealed");
    }
    byte[] before = content(clip);
    if (offset != before.length) {
      throw new StaleAggregateException("the recording has another length");
    }
    ByteArrayOutputStream after = new ByteArrayOutputStream();
    after.writeBytes(before);
    int erasuresBefore = erasures;
    try {
      after.writeBytes(bytes.readAllBytes());
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
    if (erasures != erasuresBefore) {
      throw new StaleAggregateException("the recording was erased meanwhile");
    }
    if (after.size() <= limit) {
      contents.put(clip, after.toByteArray());
    }
    return after.size();
  }

  @Override
  public synchronized SealedClip seal(ClipId clip) {
    transactions.refuseInside("writing the vault");
    byte[] content = content(clip);
    complete.add(clip);
    return new SealedClip(content.length, FakeDigests.sha256(content));
  }

  @Override
  public synchronized InputStream open(ClipId clip) {
    transactions.refuseInside("reading the vault");
    if (!complete.contains(clip) || tampered.contains(clip)) {
      throw new IllegalStateException("not sealed, missing or tampered with");
    }
    return new ByteArrayInputStream(content(clip));
  }

  @Override
  public synchronized Bytes beginningOf(ClipId clip, int bytes) {
    try (InputStream content = open(clip)) {
      return Bytes.of(content.readNBytes(bytes));
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }

  @Override
  public synchronized void erase(ClipId clip) {
    transactions.refuseInside("writing the vault");
    if (stuck.contains(clip)) {
      throw new UncheckedIOException(new IOException("the recording cannot be removed"));
    }
    contents.remove(clip);
    complete.remove(clip);
    erasures++;
  }

  @Override
  public synchronized boolean isWritable() {
    transactions.refuseInside("writing the vault");
    return writable;
  }

  @Override
  public synchronized long freeBytes() {
    transactions.refuseInside("reading the vault");
    return freeBytes;
  }

  /** The disk has this many bytes left from now on. */
  public synchronized void leaveFree(long bytes) {
    freeBytes = bytes;
  }

  /** The disk takes nothing from now on. */
  public synchronized void becomeReadOnly() {
    writable = false;
  }

  /** Somebody changed the bytes of a recording. */
  public synchronized void tamperWith(ClipId clip) {
    tampered.add(clip);
  }

  /** The disk does not let go of a recording. */
  public synchronized void hold(ClipId clip) {
    stuck.add(clip);
  }

  /** Whether anything is kept of a recording; may be asked inside a transaction. */
  public synchronized boolean holds(ClipId clip) {
    return contents.containsKey(clip);
  }

  private byte[] content(ClipId clip) {
    return contents.getOrDefault(clip, new byte[0]);
  }
}
