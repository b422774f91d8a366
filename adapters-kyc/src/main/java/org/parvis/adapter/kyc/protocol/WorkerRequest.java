package org.parvis.adapter.kyc.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Movement;

/**
 * The terms under which the recordings of one attempt are judged, as the server writes them before
 * the analyses that are to be judged.
 *
 * @param on the day on which the document must be valid
 * @param givenNames empty when names are not compared
 * @param birthName empty when names are not compared
 * @param usageName empty when there is none
 * @param birthDate absent when not compared
 * @param document which document the recordings should show
 * @param issuer ISO 3166-1 alpha-3 code of the state that should have issued it
 * @param validityRules until when documents are valid, as text
 * @param clips how many analyses follow
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

  private static final int MAX_CLIPS = 8;
  private static final int MAX_MOVEMENTS = 8;

  public void writeTo(DataOutputStream out) throws IOException {
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
}
