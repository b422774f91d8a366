package org.parvis.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trial itself can fail, and says why. */
class MutationTrialTest {
  private static final String CODE = "domain/src/main/java/org/parvis/domain/code/OneTimeCode.java";
  private static final String NOTICES = "org.parvis.domain.code.CodeChallengeTest";
  private static final String SHOWN = "return \"OneTimeCode[redacted]\";";

  @TempDir Path folder;

  @Test
  void a_check_that_is_noticed_is_told_with_its_tests() throws IOException {
    assertThat(trial(SHOWN, "return digits;", NOTICES)).matches("B6 +a title +-> 1 of [1-9] red");
  }

  @Test
  void a_check_that_nobody_notices_is_a_failure() {
    assertThatThrownBy(() -> trial(SHOWN, "return \"OneTimeCode[\" + \"redacted]\";", NOTICES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no assertion in " + NOTICES + " notices");
  }

  @Test
  void a_test_that_breaks_without_an_assertion_notices_nothing() {
    assertThatThrownBy(() -> trial(SHOWN, "throw new IllegalStateException(\"broken\");", NOTICES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("broken: [");
  }

  @Test
  void a_text_that_is_gone_is_a_failure() {
    assertThatThrownBy(() -> trial("return \"gone\";", "return digits;", NOTICES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("occurs 0 times in " + CODE);
  }

  @Test
  void a_text_that_occurs_twice_is_a_failure() {
    assertThatThrownBy(() -> trial("digits", "digits", NOTICES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("times in " + CODE + ", not once");
  }

  @Test
  void a_source_that_is_gone_is_a_failure() {
    Mutation elsewhere =
        new Mutation("B6", "a title", "domain/Gone.java", SHOWN, "", List.of(NOTICES));
    assertThatThrownBy(() -> new MutationTrial(folder).of(elsewhere))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("there is no domain/Gone.java");
  }

  @Test
  void a_change_that_does_not_compile_is_a_failure() {
    assertThatThrownBy(() -> trial(SHOWN, "return 7;", NOTICES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("does not compile")
        .hasMessageContaining("incompatible types");
  }

  @Test
  void a_class_without_a_test_of_the_requirement_is_a_failure() {
    assertThatThrownBy(
            () -> trial(SHOWN, "return digits;", "org.parvis.domain.session.SessionTest"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no test of org.parvis.domain.session.SessionTest bears this id");
  }

  @Test
  void a_test_class_that_is_gone_is_a_failure() {
    assertThatThrownBy(() -> trial(SHOWN, "return digits;", "org.parvis.domain.Gone"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("org.parvis.domain.Gone was not compiled");
  }

  @Test
  void a_requirement_without_a_mutation_is_missing() {
    MutationTable table =
        MutationTable.parse(
            """
            required A1-A3
            required B6
            A2 a title
              in a/B.java
              find x
              red a.BTest
            """);
    assertThat(table.missing()).containsExactly("A1", "A3", "B6");
  }

  @Test
  void several_lines_are_several_lines_of_the_source_with_their_blanks() {
    Mutation mutation =
        MutationTable.parse(
                """
                A2 a title
                  in a/B.java
                  find   one
                  find
                  find two
                  write   three
                  red a.BTest
                  red a.CTest
                """)
            .mutations()
            .get(0);
    assertThat(mutation)
        .isEqualTo(
            new Mutation(
                "A2",
                "a title",
                "a/B.java",
                "  one\n\ntwo",
                "  three",
                List.of("a.BTest", "a.CTest")));
  }

  @Test
  void a_table_with_a_mistake_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> MutationTable.parse("required Z9"));
    assertThatIllegalArgumentException().isThrownBy(() -> MutationTable.parse("  find x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MutationTable.parse("A1 title\n  turn x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MutationTable.parse("A1 title\n  find x"));
  }

  @Test
  void a_test_bears_the_ids_that_its_name_begins_with() {
    assertThat(RequirementIds.bornBy("A5_A6_parallel_guesses")).containsExactly("A5", "A6");
    assertThat(RequirementIds.bornBy("a_code_of_B4_is_worthless")).isEmpty();
    assertThat(RequirementIds.bornBy("A_dearer_digest")).isEmpty();
  }

  private String trial(String found, String written, String test) throws IOException {
    return new MutationTrial(folder)
        .of(new Mutation("B6", "a title", CODE, found, written, List.of(test)));
  }
}
