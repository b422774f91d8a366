package org.parvis.adapter.kyc.engine;

import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
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
 * @param quality of the sharpest frame
 * @param zone what reading has given; absent for a face, and where reading was put off
 * @param frames the sharpest first, kept where reading was put off
 * @param millis that it took
 */
record ClipAnalysis(
    Role role,
    ClipFacts facts,
    boolean still,
    Quality quality,
    FaceCount faces,
    Optional<MrzReader.Result> zone,
    List<KeptFrame> frames,
    long millis) {

  ClipAnalysis {
    frames = List.copyOf(frames);
  }

  /** A recording that the engine could not look through without breaking. */
  static ClipAnalysis unexamined(Role role) {
    return new ClipAnalysis(
        role,
        ClipFacts.unexamined(),
        false,
        Quality.NONE,
        FaceCount.NONE,
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
