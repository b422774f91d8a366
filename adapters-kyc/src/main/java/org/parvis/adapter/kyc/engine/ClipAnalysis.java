package org.parvis.adapter.kyc.engine;

import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.document.DocumentSight;
import org.parvis.adapter.kyc.engine.face.FaceAnalysis;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.text.PrintedSide;
import org.parvis.adapter.kyc.engine.video.ClipFacts;
import org.parvis.adapter.kyc.protocol.Role;

/**
 * All that looking through one recording has given, and all that judging it needs: the recording
 * itself is not opened again. It says nothing that depends on the terms of a check, so that a
 * recording can be looked through as soon as it is there ({@link AnalysisBytes} writes and reads
 * it). Something new to be found in a recording is a component here, is filled by {@link Watcher}
 * and written by {@link AnalysisBytes}; what follows from it is said in {@link Check}.
 *
 * @param still whether it is a photograph
 * @param quality of the sharpest frame, on the document alone where it was found
 * @param document how the document is shown; nothing for a face
 * @param zone what reading has given; absent for a face, and where reading was put off
 * @param frames the sharpest first, kept where reading was put off
 * @param millis that it took
 * @param face of the recording, or on the document
 * @param print by which the recording is recognised when it is sent again
 * @param printed what the front of a card says beside the portrait, frame by frame
 */
record ClipAnalysis(
    Role role,
    ClipFacts facts,
    boolean still,
    Quality quality,
    FaceCount faces,
    DocumentSight document,
    Optional<MrzReader.Result> zone,
    List<KeptFrame> frames,
    long millis,
    FaceAnalysis face,
    List<Long> print,
    List<PrintedSide> printed) {

  ClipAnalysis {
    frames = List.copyOf(frames);
    print = List.copyOf(print);
    printed = List.copyOf(printed);
  }

  /** One in which nothing of a face, no print of the recording and no text was looked for. */
  ClipAnalysis(
      Role role,
      ClipFacts facts,
      boolean still,
      Quality quality,
      FaceCount faces,
      DocumentSight document,
      Optional<MrzReader.Result> zone,
      List<KeptFrame> frames,
      long millis) {
    this(
        role,
        facts,
        still,
        quality,
        faces,
        document,
        zone,
        frames,
        millis,
        FaceAnalysis.NONE,
        List.of(),
        List.of());
  }

  /** The same with what was found of a face, and its print. */
  ClipAnalysis with(FaceAnalysis found, List<Long> taken) {
    return new ClipAnalysis(
        role, facts, still, quality, faces, document, zone, frames, millis, found, taken, printed);
  }

  /** The same with what it says in print. */
  ClipAnalysis saying(List<PrintedSide> read) {
    return new ClipAnalysis(
        role, facts, still, quality, faces, document, zone, frames, millis, face, print, read);
  }

  /** The same with its zone read, for which its frames were kept. */
  ClipAnalysis read(MrzReader.Result found) {
    return new ClipAnalysis(
        role,
        facts,
        still,
        quality,
        faces,
        document,
        Optional.of(found),
        List.of(),
        millis,
        face,
        print,
        printed);
  }

  /** A recording that the engine could not look through without breaking. */
  static ClipAnalysis unexamined(Role role) {
    return new ClipAnalysis(
        role,
        ClipFacts.unexamined(),
        false,
        Quality.NONE,
        FaceCount.NONE,
        DocumentSight.NONE,
        Optional.empty(),
        List.of(),
        0);
  }

  boolean isReadable() {
    return facts.state() == ClipFacts.State.READ;
  }

  boolean isUnexamined() {
    return facts.state() == ClipFacts.State.UNEXAMINED;
  }

  boolean isTooShort() {
    return isReadable()
        && !still
        && facts.complete()
        && (facts.millis() < Policy.LEAST_MILLIS || facts.sampled() < Policy.LEAST_FRAMES);
  }
}
