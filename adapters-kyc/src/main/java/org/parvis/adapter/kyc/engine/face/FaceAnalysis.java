package org.parvis.adapter.kyc.engine.face;

import java.util.List;
import org.parvis.adapter.kyc.engine.movement.MovementTrack;

/**
 * What following a face has given. It holds no vector: those are made when faces are compared, and
 * forgotten after that (security.md L2).
 *
 * @param movement how the head moved
 * @param straightest the face where it looks straight, the straightest first
 */
public record FaceAnalysis(MovementTrack movement, List<FaceChip> straightest) {
  public static final FaceAnalysis NONE = new FaceAnalysis(new MovementTrack(List.of()), List.of());

  public FaceAnalysis {
    straightest = List.copyOf(straightest);
  }
}
