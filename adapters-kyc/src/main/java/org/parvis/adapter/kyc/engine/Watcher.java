package org.parvis.adapter.kyc.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parvis.adapter.kyc.engine.WatchedClip.FaceCounter;
import org.parvis.adapter.kyc.engine.face.FaceDetector;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Stills;
import org.parvis.adapter.kyc.engine.video.BestFrames;
import org.parvis.adapter.kyc.engine.video.ClipDecoder;
import org.parvis.adapter.kyc.engine.video.ClipFacts;
import org.parvis.adapter.kyc.protocol.Role;

/** Looks through one recording, frame by frame, and keeps only the few that are needed later. */
final class Watcher {
  private static final int PORTRAIT_FRAMES = 3;
  private static final int FACE_FRAMES = 60;

  private final FaceDetector detector;

  Watcher(FaceDetector detector) {
    this.detector = detector;
  }

  WatchedClip watch(Role role, byte[] content, boolean stillsAllowed) {
    boolean still = Stills.looksLikeStill(content);
    return role == Role.FACE
        ? watchFace(content, still, stillsAllowed)
        : watchDocument(role, content, still, stillsAllowed);
  }

  private WatchedClip watchDocument(
      Role role, byte[] content, boolean still, boolean stillsAllowed) {
    BestFrames best = new BestFrames();
    ClipFacts facts = frames(content, still, stillsAllowed, best::offer);
    FaceCounter counter = new FaceCounter(Policy.LEAST_PORTRAIT);
    best.sharpestFirst().stream()
        .limit(PORTRAIT_FRAMES)
        .forEach(frame -> counter.add(detector.find(frame)));
    return new WatchedClip(role, facts, still, best.best(), best.sharpestFirst(), counter.count());
  }

  private WatchedClip watchFace(byte[] content, boolean still, boolean stillsAllowed) {
    BestFrames best = new BestFrames();
    FaceCounter counter = new FaceCounter(Policy.LEAST_SELFIE);
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
    return new WatchedClip(Role.FACE, facts, still, best.best(), List.of(), counter.count());
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
