package org.parvis.adapter.kyc.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.parvis.domain.verification.DocumentKind;

/**
 * The terms under which the recordings of one attempt are judged, as the server writes them before
 * the analyses that are to be judged.
 *
 * @param on the day on which the document must be valid
 * @param givenNames empty when names are not compared
 * @param birthName empty when names are not compared
 * @param birthDate absent when not compared
 * @param document which document the recordings should show
 * @param issuer ISO 3166-1 alpha-3 code of the state that should have issued it
 * @param clips how many analyses follow
 */
public record WorkerRequest(
    LocalDate on,
    String givenNames,
    String birthName,
    Optional<LocalDate> birthDate,
    DocumentKind document,
    String issuer,
    int clips) {

  private static final int MAX_CLIPS = 8;

  public void writeTo(DataOutputStream out) throws IOException {
    out.writeUTF(on.toString());
    out.writeUTF(givenNames);
    out.writeUTF(birthName);
    out.writeUTF(birthDate.map(LocalDate::toString).orElse(""));
    out.writeUTF(document.name());
    out.writeUTF(issuer);
    out.writeInt(clips);
  }

  public static WorkerRequest readFrom(DataInputStream in) throws IOException {
    try {
      LocalDate on = LocalDate.parse(in.readUTF());
      String givenNames = in.readUTF();
      String birthName = in.readUTF();
      String birthDate = in.readUTF();
      DocumentKind document = DocumentKind.valueOf(in.readUTF());
      String issuer = in.readUTF();
      int clips = in.readInt();
      if (clips < 1 || clips > MAX_CLIPS) {
        throw new IOException("no plausible number of recordings");
      }
      return new WorkerRequest(
          on,
          givenNames,
          birthName,
          birthDate.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(birthDate)),
          document,
          issuer,
          clips);
    } catch (DateTimeException | IllegalArgumentException garbled) {
      throw new IOException("not a request", garbled);
    }
  }
}
