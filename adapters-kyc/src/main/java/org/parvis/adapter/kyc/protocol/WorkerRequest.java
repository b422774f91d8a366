package org.parvis.adapter.kyc.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Movement;

/**
 * What the server writes to the engine's standard input: this header, then so many recordings, each
 * with role and length before its bytes. Nothing decrypted touches a disk on the way.
 *
 * @param on the day on which the document must be valid
 * @param givenNames empty when names are not compared
 * @param birthName empty when names are not compared
 * @param usageName empty when there is none
 * @param birthDate absent when not compared
 * @param document which document the recordings should show
 * @param issuer ISO 3166-1 alpha-3 code of the state that should have issued it
 * @param validityRules until when documents are valid, as text
 * @param clips how many recordings follow
 * @param movements what the recording of the face should show, in this order
 */
public record WorkerRequest(
    LocalDate on,
    String givenNames,
    String birthName,
    String usageName,
    Optional<LocalDate> birthDate,
    DocumentKind document,
    String issuer,
    String validityRules,
    int clips,
    List<Movement> movements) {

  public WorkerRequest {
    movements = List.copyOf(movements);
  }

  /** A request that asks for no movement. */
  public WorkerRequest(
      LocalDate on,
      String givenNames,
      String birthName,
      String usageName,
      Optional<LocalDate> birthDate,
      DocumentKind document,
      String issuer,
      String validityRules,
      int clips) {
    this(
        on,
        givenNames,
        birthName,
        usageName,
        birthDate,
        document,
        issuer,
        validityRules,
        clips,
        List.of());
  }

  /** Longest recording in bytes. */
  public static final int MAX_CLIP_BYTES = 100 * 1024 * 1024;

  private static final int MAGIC = 0x50415256;
  private static final int MAX_CLIPS = 8;
  private static final int MAX_MOVEMENTS = 8;

  public void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeUTF(on.toString());
    out.writeUTF(givenNames);
    out.writeUTF(birthName);
    out.writeUTF(usageName);
    out.writeUTF(birthDate.map(LocalDate::toString).orElse(""));
    out.writeUTF(document.name());
    out.writeUTF(issuer);
    out.writeUTF(validityRules);
    out.writeInt(clips);
    out.writeInt(movements.size());
    for (Movement movement : movements) {
      out.writeUTF(movement.name());
    }
  }

  public static WorkerRequest readFrom(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a request");
    }
    try {
      LocalDate on = LocalDate.parse(in.readUTF());
      String givenNames = in.readUTF();
      String birthName = in.readUTF();
      String usageName = in.readUTF();
      String birthDate = in.readUTF();
      DocumentKind document = DocumentKind.valueOf(in.readUTF());
      String issuer = in.readUTF();
      String validityRules = in.readUTF();
      int clips = in.readInt();
      if (clips < 1 || clips > MAX_CLIPS) {
        throw new IOException("no plausible number of recordings");
      }
      return new WorkerRequest(
          on,
          givenNames,
          birthName,
          usageName,
          birthDate.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(birthDate)),
          document,
          issuer,
          validityRules,
          clips,
          readMovements(in));
    } catch (DateTimeException | IllegalArgumentException garbled) {
      throw new IOException("not a request", garbled);
    }
  }

  private static List<Movement> readMovements(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MAX_MOVEMENTS) {
      throw new IOException("no plausible number of movements");
    }
    List<Movement> movements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      movements.add(Movement.valueOf(in.readUTF()));
    }
    return movements;
  }

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
    Role role;
    try {
      role = Role.valueOf(in.readUTF());
    } catch (IllegalArgumentException unknown) {
      throw new IOException("not a recording", unknown);
    }
    long length = in.readLong();
    if (length < 0 || length > MAX_CLIP_BYTES) {
      throw new IOException("a recording is too long");
    }
    byte[] content = new byte[(int) length];
    in.readFully(content);
    return new Clip(role, content);
  }
}
