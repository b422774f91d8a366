package org.parvis.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Each check of {@code mutations.txt} is switched off once: its tests must notice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationsTest {
  private static final MutationTable TABLE = MutationTable.committed();

  private final List<String> lines = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> the_tests_of_a_requirement_notice_when_its_check_is_off(
      @TempDir Path folder) {
    MutationTrial trial = new MutationTrial(folder);
    return TABLE.mutations().stream()
        .map(
            mutation ->
                dynamicTest(
                    mutation.id() + " " + mutation.title(), () -> lines.add(trial.of(mutation))));
  }

  @Test
  void every_required_requirement_has_a_mutation() {
    assertThat(TABLE.required()).isNotEmpty();
    assertThat(TABLE.missing()).isEmpty();
  }

  @AfterAll
  @SuppressWarnings("SystemOut")
  void tell() {
    System.out.println("Checks switched off, and the tests of their requirement:");
    lines.forEach(line -> System.out.println("  " + line));
  }
}
