package org.parvis.adapter.kyc.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parvis.adapter.kyc.engine.document.DocumentLooker;
import org.parvis.adapter.kyc.engine.document.DocumentSight;
import org.parvis.adapter.kyc.engine.face.FaceDetector;
import org.parvis.adapter.kyc.engine.face.FaceTrack;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Stills;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.print.FramePrints;
import org.parvis.adapter.kyc.engine.text.PrintedSide;
import org.parvis.adapter.kyc.engine.video.BestFrames;
import org.parvis.adapter.kyc.engine.video.ClipDecoder;
import org.parvis.adapter.kyc.engine.video.ClipFacts;
import org.parvis.adapter.kyc.protocol.Role;

/**
 * Looks through one recording, frame by frame, and says what it shows: once for all, whatever it is
 * compared with later.
 */
final class Watcher {
  private static final int FACE_FRAMES = 60;
  private static final Duration READING = Duration.ofSeconds(9);
  private static final Duration READING_PRINT = Duration.ofSeconds(4);
  private static final int PRINTED_FRAMES = 2;

  /** A front has ten lines and more: with fewer the frame was a poor one. */
  private static final int ENOUGH_LINES = 7;

  private final Models models;
  private final FaceDetector detector;
  private final MrzReader reader;
  private final DocumentLooker looker;

  Watcher(Models models) {
    this.models = models;
    this.detector = models.faces();
    this.reader = new MrzReader(models.glyphs());
    this.looker = new DocumentLooker(models.faces(), models.landmarks());
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
    FramePrints prints = new FramePrints();
    ClipFacts facts =
        frames(
            content,
            still,
            stillsAllowed,
            frame -> {
              best.offer(frame);
              prints.offer(frame);
            });
    boolean later = role == Role.DOCUMENT_FRONT;
    Optional<MrzReader.Sight> zone =
        later ? Optional.empty() : Optional.of(read(role, best.sharpestFirst()));
    DocumentLooker.Look look = looker.look(best.sharpestFirst(), zone);
    FaceCount.Counter counter = new FaceCount.Counter(Policy.LEAST_PORTRAIT);
    look.faces().forEach(counter::add);
    FaceTrack portrait = models.faceTrack();
    look.portraits().forEach(found -> portrait.offer(found.picture(), Optional.of(found.face())));
    return new ClipAnalysis(
        role,
        facts,
        still,
        look.sight().isFound() ? look.sight().quality() : best.best(),
        counter.count(),
        look.sight(),
        zone.map(MrzReader.Sight::result),
        later ? best.sharpestFirst().stream().map(KeptFrame::of).toList() : List.of(),
        millisSince(started),
        portrait.analysis(),
        prints.frames(),
        role == Role.DOCUMENT_FRONT ? printed(look) : List.of());
  }

  /** The print of a card's front tells whether the back is of the same card. */
  private List<PrintedSide> printed(DocumentLooker.Look look) {
    Deadline deadline = Deadline.in(READING_PRINT);
    List<PrintedSide> printed = new ArrayList<>();
    for (DocumentLooker.Whole whole : look.whole().stream().limit(PRINTED_FRAMES).toList()) {
      PrintedSide side = models.print().read(whole.picture(), whole.document(), deadline);
      printed.add(side);
      if (side.lines().size() >= ENOUGH_LINES) {
        break;
      }
    }
    return printed;
  }

  private MrzReader.Sight read(Role role, List<Picture> sharpestFirst) {
    return reader.look(
        sharpestFirst, Deadline.in(role == Role.DOCUMENT_BACK ? Check.READING_A_SIDE : READING));
  }

  private ClipAnalysis watchFace(byte[] content, boolean still, boolean stillsAllowed) {
    long started = System.nanoTime();
    BestFrames best = new BestFrames();
    FaceCount.Counter counter = new FaceCount.Counter(Policy.LEAST_SELFIE);
    FaceTrack face = models.faceTrack();
    FramePrints prints = new FramePrints();
    int[] seen = {0};
    ClipFacts facts =
        frames(
            content,
            still,
            stillsAllowed,
            frame -> {
              if (seen[0]++ < FACE_FRAMES) {
                best.offer(frame);
                prints.offer(frame);
                face.offer(frame, counter.add(detector.find(frame)));
              }
            });
    return new ClipAnalysis(
        Role.FACE,
        facts,
        still,
        best.best(),
        counter.count(),
        DocumentSight.NONE,
        Optional.empty(),
        List.of(),
        millisSince(started),
        face.analysis(),
        prints.frames(),
        List.of());
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
