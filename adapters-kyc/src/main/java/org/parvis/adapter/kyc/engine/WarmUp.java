package org.parvis.adapter.kyc.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.parvis.adapter.kyc.engine.video.ClipDecoder;
import org.parvis.adapter.kyc.protocol.Role;

/**
 * Looks at a specimen that comes with this module until the virtual machine has compiled what
 * looking needs: the first member's recordings then take what the hundredth's take.
 */
final class WarmUp {
  private static final String SPECIMEN = "warm-up.jpg";
  private static final int ROUNDS = 15;

  /** Between them, all that looking does. */
  private static final List<Role> BY_TURNS = List.of(Role.DOCUMENT, Role.DOCUMENT_FRONT, Role.FACE);

  private final Watcher watcher;
  private final byte[] specimen;
  private int rounds;

  WarmUp(Models models) throws IOException {
    this.watcher = new Watcher(models);
    try (InputStream in = WarmUp.class.getResourceAsStream(SPECIMEN)) {
      if (in == null) {
        throw new IllegalStateException("the specimen of the warm-up is missing");
      }
      this.specimen = in.readAllBytes();
    }
    // Loads the native libraries.
    ClipDecoder.decode(new byte[0], frame -> {});
  }

  boolean isUseful() {
    return rounds < ROUNDS;
  }

  /** One look at the specimen, a tenth of a second once it is warm. */
  void once() {
    watcher.watch(BY_TURNS.get(rounds % BY_TURNS.size()), specimen, true);
    rounds++;
  }
}
