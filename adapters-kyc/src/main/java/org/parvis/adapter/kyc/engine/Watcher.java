package org.parvis.adapter.kyc.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parvis.adapter.kyc.engine.face.FaceDetector;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Stills;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.video.BestFrames;
import org.parvis.adapter.kyc.engine.video.ClipDecoder;
import org.parvis.adapter.kyc.engine.video.ClipFacts;
import org.parvis.adapter.kyc.protocol.Role;

/**
 * Looks through one recording, frame by frame, and says what it shows: once for all, whatever it is
 * compared with later.
 */
final class Watcher {
  private static final int PORTRAIT_FRAMES = 3;
  private static final int FACE_FRAMES = 60;
  private static final Duration READING = Duration.ofSeconds(9);

  private final FaceDetector detector;
  private final MrzReader reader;

  Watcher(Models models) {
    this.detector = models.faces();
    this.reader = new MrzReader(models.glyphs());
  }

  ClipAnalysis watch(Role role, byte[] content, boolean stillsAllowed) {
    boolean still = Stills.looksLikeStill(content);
    return role == Role.FACE
        ? watchFace(content, still, stillsAllowed)
        : watchDocument(role, content, still, stillsAllowed);
  }

  /**
   * The zone is read in every side but the front: there it is on older cards only, and looking for
   * it in vain costs seconds. {@link Check} does so where nothing else was found.
   */
  private ClipAnalysis watchDocument(
      Role role, byte[] content, boolean still, boolean stillsAllowed) {
    long started = System.nanoTime();
    BestFrames best = new BestFrames();
    ClipFacts facts = frames(content, still, stillsAllowed, best::offer);
    FaceCount.Counter counter = new FaceCount.Counter(Policy.LEAST_PORTRAIT);
    best.sharpestFirst().stream()
        .limit(PORTRAIT_FRAMES)
        .forEach(frame -> counter.add(detector.find(frame)));
    boolean later = role == Role.DOCUMENT_FRONT;
    return new ClipAnalysis(
        role,
        facts,
        still,
        best.best(),
        counter.count(),
        later ? Optional.empty() : Optional.of(read(role, best.sharpestFirst())),
        later ? best.sharpestFirst().stream().map(KeptFrame::of).toList() : List.of(),
        millisSince(started));
  }

  private MrzReader.Result read(Role role, List<Picture> sharpestFirst) {
    return reader.read(
        sharpestFirst, Deadline.in(role == Role.DOCUMENT_BACK ? Check.READING_A_SIDE : READING));
  }

  private ClipAnalysis watchFace(byte[] content, boolean still, boolean stillsAllowed) {
    long started = System.nanoTime();
    BestFrames best = new BestFrames();
    FaceCount.Counter counter = new FaceCount.Counter(Policy.LEAST_SELFIE);
    int[] seen = {0};
    ClipFacts facts =
        frames(
            content,
            still,
            stillsAllowed,
            frame -> {
              if (seen[0]++ < FACE_FRAMES) {
                best.offer(frame);
                counter.add(detector.find(frame));
              }
            });
    return new ClipAnalysis(
        Role.FACE,
        facts,
        still,
        best.best(),
        counter.count(),
        Optional.empty(),
        List.of(),
        millisSince(started));
  }

  private static long millisSince(long started) {
    return (System.nanoTime() - started) / 1_000_000;
  }

  private static ClipFacts frames(
      byte[] content, boolean still, boolean stillsAllowed, Consumer<Picture> sink) {
    if (!still) {
      return ClipDecoder.decode(content, sink);
    }
    Optional<Picture> picture = stillsAllowed ? Stills.decode(content) : Optional.empty();
    picture.ifPresent(sink);
    return picture
        .map(decoded -> ClipFacts.still(decoded.width(), decoded.height()))
        .orElse(ClipFacts.unreadable());
  }
}
