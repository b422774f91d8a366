package org.parvis.adapter.kyc.engine;

import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.protocol.Role;

/** The recordings of a document, and which of them should show what. At least one. */
record Sides(List<ClipAnalysis> clips) {
  Sides {
    clips = List.copyOf(clips);
  }

  Optional<ClipAnalysis> of(Role role) {
    return clips.stream().filter(side -> side.role() == role).findFirst();
  }

  /** Where the zone is looked for first. */
  ClipAnalysis withZone() {
    return of(Role.DOCUMENT_BACK).orElse(clips.get(clips.size() - 1));
  }

  /** Of a card that has two. */
  boolean isBackUnfilmed() {
    return clips.stream().allMatch(side -> side.role() == Role.DOCUMENT_FRONT);
  }

  /** What was filmed as the back is a side with a portrait. */
  boolean isBackLikeFront() {
    return of(Role.DOCUMENT_BACK).filter(back -> back.faces().isSeenOften()).isPresent();
  }

  /** Whether a side on which a portrait could be was filmed. */
  boolean couldShowPortrait() {
    return clips.stream().anyMatch(side -> side.role() != Role.DOCUMENT_BACK);
  }

  boolean showPortrait() {
    return clips.stream()
        .filter(side -> side.role() != Role.DOCUMENT_BACK)
        .anyMatch(side -> side.faces().withFace() > 0);
  }

  /** In as many frames as are needed to rely on it, where so many were looked at. */
  boolean showPortraitOften() {
    return clips.stream()
        .filter(side -> side.role() != Role.DOCUMENT_BACK)
        .map(ClipAnalysis::faces)
        .anyMatch(
            faces ->
                faces.withFace() > 0
                    && faces.withFace() >= Math.min(Policy.LEAST_PORTRAITS, faces.searched()));
  }

  /** Whether the edges of a document are seen on any of them. */
  boolean showDocument() {
    return clips.stream().anyMatch(side -> side.document().isFound());
  }
}
