package org.parvis.application.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.DeclaredIdentity;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.Movement;

/**
 * What the engine needs for one check.
 *
 * @param clips acknowledged recordings, read through the vault
 * @param document which document the member chose to film
 * @param declared what the member declared; absent on arrival
 * @param today in the institution's zone
 * @param movements what the recording of the face should show, in this order; empty where nothing
 *     was asked for
 */
public record CheckRequest(
    CheckStage stage,
    List<Clip> clips,
    DocumentChoice document,
    Optional<DeclaredIdentity> declared,
    LocalDate today,
    List<Movement> movements) {
  public CheckRequest {
    clips = List.copyOf(clips);
    movements = List.copyOf(movements);
  }

  /** A request that asks for no movement. */
  public CheckRequest(
      CheckStage stage,
      List<Clip> clips,
      DocumentChoice document,
      Optional<DeclaredIdentity> declared,
      LocalDate today) {
    this(stage, clips, document, declared, today, List.of());
  }
}
