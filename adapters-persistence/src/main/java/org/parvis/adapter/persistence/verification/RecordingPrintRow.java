package org.parvis.adapter.persistence.verification;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.UUID;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.RecordingPrint;

@Entity
@Table(name = "recording_print")
class RecordingPrintRow {
  private static final String BETWEEN = " ";

  @Id private UUID clip;
  private UUID attempt;
  private Bytes sha256;

  /** In hexadecimal, with a space between two. */
  private String frames;

  protected RecordingPrintRow() {}

  RecordingPrintRow(RecordingPrint print) {
    clip = print.clip().value();
    attempt = print.attempt().value();
    sha256 = print.sha256();
    frames = print.frames().stream().map(Long::toHexString).collect(joining(BETWEEN));
  }

  RecordingPrint print() {
    return new RecordingPrint(
        new ClipId(clip),
        new AttemptId(attempt),
        sha256,
        Arrays.stream(frames.split(BETWEEN))
            .filter(frame -> !frame.isEmpty())
            .map(frame -> Long.parseUnsignedLong(frame, 16))
            .toList());
  }
}
