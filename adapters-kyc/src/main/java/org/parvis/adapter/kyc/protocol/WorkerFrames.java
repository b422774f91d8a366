package org.parvis.adapter.kyc.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.parvis.domain.shared.Bytes;

/**
 * How requests and answers follow each other in the two pipes between server and worker. A worker
 * that has loaded its models gives an empty answer first; from then on each request has one answer.
 * A request is
 *
 * <ul>
 *   <li>{@link #LOOK}, then one recording ({@link #writeClip}): the answer is its analysis, which
 *       the server keeps and gives back without knowing what is in it;
 *   <li>{@link #JUDGE}, then a {@link WorkerRequest} and its analyses ({@link #writeAnalysis}): the
 *       answer is a {@link Judgement}.
 * </ul>
 *
 * <p>Nothing decrypted touches a disk on the way.
 */
public final class WorkerFrames {
  public static final int LOOK = 'L';
  public static final int JUDGE = 'J';

  /** Longest recording in bytes. */
  public static final int MAX_CLIP_BYTES = 100 * 1024 * 1024;

  /** Longest analysis in bytes; eight frames of full HD take about five million. */
  public static final int MAX_ANALYSIS_BYTES = 16 * 1024 * 1024;

  /** Longest report in bytes. */
  public static final int MAX_REPORT_BYTES = 256 * 1024;

  /** Longest answer of a judge in bytes: a report, and the one analysis that was completed. */
  public static final int MAX_JUDGEMENT_BYTES = MAX_REPORT_BYTES + MAX_ANALYSIS_BYTES + 16;

  private static final int NO_PLACE = -1;

  private WorkerFrames() {}

  /** One recording as it arrives. */
  public static final class Clip {
    private final Role role;
    private final byte[] content;

    private Clip(Role role, byte[] content) {
      this.role = role;
      this.content = content;
    }

    public Role role() {
      return role;
    }

    /** Not copied: a recording may be large. */
    public byte[] content() {
      return content;
    }
  }

  /**
   * What is known of one recording.
   *
   * @param content absent where looking at it has broken a worker or outlasted its time
   */
  public record Analysis(Role role, Optional<Bytes> content) {}

  /**
   * What judging has given.
   *
   * @param report in JSON
   * @param completed an analysis to which looking later has added, so that it need not be done
   *     twice
   */
  public record Judgement(Bytes report, Optional<Completed> completed) {}

  /**
   * An analysis that takes the place of an earlier one.
   *
   * @param place of that one among those that were judged, from 0
   */
  public record Completed(int place, Bytes content) {}

  public static byte[] bytesOf(Judgement judgement) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(written);
    writeAnswer(out, judgement.report().toArray());
    out.writeInt(judgement.completed().map(Completed::place).orElse(NO_PLACE));
    writeAnswer(out, judgement.completed().map(one -> one.content().toArray()).orElse(new byte[0]));
    return written.toByteArray();
  }

  /** Reads what {@link #bytesOf} has made; the place is not compared with what there was. */
  public static Judgement judgementIn(Bytes answer) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer.toArray()));
    Bytes report = Bytes.of(readAnswer(in, MAX_REPORT_BYTES));
    int place = in.readInt();
    Bytes content = Bytes.of(readAnswer(in, MAX_ANALYSIS_BYTES));
    return new Judgement(
        report, place == NO_PLACE ? Optional.empty() : Optional.of(new Completed(place, content)));
  }

  /** Writes exactly {@code length} bytes, however long the source goes on. */
  public static void writeClip(DataOutputStream out, Role role, long length, InputStream source)
      throws IOException {
    if (length < 0 || length > MAX_CLIP_BYTES) {
      throw new IOException("a recording is too long");
    }
    out.writeUTF(role.name());
    out.writeLong(length);
    byte[] buffer = new byte[64 * 1024];
    long left = length;
    while (left > 0) {
      int count = source.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        throw new EOFException("a recording is shorter than announced");
      }
      out.write(buffer, 0, count);
      left -= count;
    }
  }

  public static Clip readClip(DataInputStream in) throws IOException {
    Role role = role(in);
    long length = in.readLong();
    if (length < 0 || length > MAX_CLIP_BYTES) {
      throw new IOException("a recording is too long");
    }
    byte[] content = new byte[(int) length];
    in.readFully(content);
    return new Clip(role, content);
  }

  public static void writeAnalysis(DataOutputStream out, Analysis analysis) throws IOException {
    out.writeUTF(analysis.role().name());
    writeAnswer(out, analysis.content().map(Bytes::toArray).orElse(new byte[0]));
  }

  public static Analysis readAnalysis(DataInputStream in) throws IOException {
    Role role = role(in);
    byte[] content = readAnswer(in, MAX_ANALYSIS_BYTES);
    return new Analysis(
        role, content.length == 0 ? Optional.empty() : Optional.of(Bytes.of(content)));
  }

  public static void writeAnswer(DataOutputStream out, byte[] content) throws IOException {
    out.writeInt(content.length);
    out.write(content);
  }

  /** Reads an answer that is not longer than so many bytes. */
  public static byte[] readAnswer(DataInputStream in, int longest) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > longest) {
      throw new IOException("an answer has no plausible length");
    }
    byte[] content = new byte[length];
    in.readFully(content);
    return content;
  }

  private static Role role(DataInputStream in) throws IOException {
    try {
      return Role.valueOf(in.readUTF());
    } catch (IllegalArgumentException unknown) {
      throw new IOException("not a recording", unknown);
    }
  }
}
