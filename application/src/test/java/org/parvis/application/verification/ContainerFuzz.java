package org.parvis.application.verification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.parvis.domain.shared.Bytes;

/** Whatever a recording begins with, it is at most one of the kinds that are taken. */
public final class ContainerFuzz {
  private ContainerFuzz() {}

  /** The entry that a fuzzer calls, by name. */
  public static void fuzzerTestOneInput(byte[] input) {
    Bytes beginning =
        Bytes.of(Arrays.copyOf(input, Math.min(input.length, VideoContainer.BEGINNING)));
    long alike =
        Arrays.stream(VideoContainer.values()).filter(one -> one.beginsLike(beginning)).count();
    Optional<VideoContainer> named =
        VideoContainer.named(new String(input, StandardCharsets.ISO_8859_1));
    if (alike > 1 || named.filter(one -> one.beginsLike(beginning)).isPresent()) {
      throw new IllegalStateException("two kinds at once");
    }
  }
}
