package org.parvis.adapter.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleSheetsTest {
  private static final Pattern SIGN = Pattern.compile("content: (\"[^\"]+\");");

  @ParameterizedTest
  @ValueSource(strings = {"parvis.css", "parvis-capture.css"})
  void a_sign_for_the_eye_is_not_read_out(String sheet) throws IOException {
    try (InputStream in =
        getClass().getResourceAsStream("/META-INF/resources/resources/css/" + sheet)) {
      String text = new String(in.readAllBytes(), UTF_8);
      assertThat(SIGN.matcher(text).results()).as("signs in " + sheet).isNotEmpty();
      assertThat(readOut(text)).isEmpty();
    }
  }

  /** The check above can fail. */
  @Test
  void a_sign_without_an_empty_alternative_is_found() {
    assertThat(
            readOut(".a::after { content: \"→\"; } .b { content: \"✓\"; content: \"✓\" / \"\"; }"))
        .containsExactly("content: \"→\";");
  }

  private static List<String> readOut(String sheet) {
    return SIGN.matcher(sheet)
        .results()
        .filter(sign -> !sheet.startsWith(" content: " + sign.group(1) + " / \"\";", sign.end()))
        .map(MatchResult::group)
        .toList();
  }
}
