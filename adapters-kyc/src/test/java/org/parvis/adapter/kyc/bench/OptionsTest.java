package org.parvis.adapter.kyc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void without_a_word_the_whole_table_is_tried() {
    Options options = Options.parse(List.of());

    assertThat(options.isWhole()).isTrue();
    assertThat(options.set()).isEmpty();
    assertThat(options.seed()).isEqualTo(1);
  }

  @Test
  void portraits_are_as_many_as_are_named() {
    Options options = Options.parse(List.of("--portrait", "a.jpg", "--portrait", "b.jpg"));

    assertThat(options.portraits()).containsExactly(Path.of("a.jpg"), Path.of("b.jpg"));
  }

  @Test
  void trials_that_are_named_are_tried_alone() {
    Options options = Options.parse(List.of("--only", "62,9"));

    assertThat(options.tries(9)).isTrue();
    assertThat(options.tries(10)).isFalse();
    assertThat(options.drawn()).isEqualTo(62);
    assertThat(options.timed()).isZero();
    assertThat(options.isWhole()).isFalse();
  }

  @Test
  void what_is_not_understood_ends_with_two() {
    assertThat(said("--sed", "1")).startsWith("2 bench-verification: unknown option --sed");
    assertThat(said("--seed")).startsWith("2 bench-verification: a value is missing");
    assertThat(said("--seed", "x")).startsWith("2 bench-verification: --seed takes a number");
    assertThat(said("--set", "a", "--pairs", "b")).contains("two things");
  }

  private static String said(String... words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        BenchVerification.run(List.of(words), new PrintStream(said, true, StandardCharsets.UTF_8));
    return code + " " + said.toString(StandardCharsets.UTF_8);
  }
}
