package org.parvis.adapter.persistence.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.parvis.domain.verification.RecordingPrint;

/** One part of one {@link RecordingPrintRow}, by which it is found. */
@Entity
@Table(name = "recording_print_key")
@IdClass(RecordingPrintKey.class)
class RecordingPrintKeyRow {
  @Id private int part;
  @Id private UUID clip;

  @Column(nullable = false)
  private UUID attempt;

  protected RecordingPrintKeyRow() {}

  RecordingPrintKeyRow(RecordingPrint print, int part) {
    this.part = part;
    clip = print.clip().value();
    attempt = print.attempt().value();
  }
}
