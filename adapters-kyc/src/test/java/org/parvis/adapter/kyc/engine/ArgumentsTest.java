package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.kyc.engine.Arguments.Source;
import org.parvis.adapter.kyc.engine.Arguments.UsageException;
import org.parvis.adapter.kyc.engine.CheckTerms.Names;
import org.parvis.adapter.kyc.protocol.Role;

class ArgumentsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void files_options_and_terms_are_taken() {
    Arguments arguments =
        parse(
            "a.webm --face b.webm --back c.png --names Anna;Eriksson --birth-date 1974-08-12"
                + " --on 2012-04-15");

    assertThat(arguments.sources())
        .containsExactly(
            new Source(Role.DOCUMENT, Path.of("a.webm")),
            new Source(Role.FACE, Path.of("b.webm")),
            new Source(Role.DOCUMENT_BACK, Path.of("c.png")));
    assertThat(arguments.terms().declared()).contains(new Names("Anna", "Eriksson"));
    assertThat(arguments.terms().birthDate()).contains(LocalDate.of(1974, 8, 12));
    assertThat(arguments.terms().on()).isEqualTo(LocalDate.of(2012, 4, 15));
  }

  @Test
  void a_usage_name_may_follow() {
    assertThat(parse("a.webm --names Anna;Eriksson;Berg").terms().declared())
        .contains(new Names("Anna", "Eriksson", "Berg"));
  }

  @Test
  void the_check_is_of_today_unless_told() {
    assertThat(parse("a.webm").terms().on()).isEqualTo(TODAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--on 2026-11-24",
        "a.webm --on yesterday",
        "a.webm --names Anna",
        "a.webm --names Anna;",
        "a.webm --names Anna;Eriksson;Berg;Borg",
        "a.webm --names Anna;3riksson",
        "a.webm --colour",
        "a.webm --face"
      })
  void what_cannot_be_meant_is_said(String words) {
    assertThatThrownBy(() -> parse(words)).isInstanceOf(UsageException.class);
  }

  private static Arguments parse(String words) {
    return Arguments.parse(List.of(words.split(" ")), TODAY);
  }
}
