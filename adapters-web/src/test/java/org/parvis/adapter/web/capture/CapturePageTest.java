package org.parvis.adapter.web.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The script holds no words and the page no logic: what one names, the other has. */
class CapturePageTest {
  private final String page = read("/META-INF/resources/tags/capture.xhtml");
  private final String script = read("/META-INF/resources/resources/js/capture.js");
  private final String hints = read("/META-INF/resources/resources/js/film-hints.js");

  @Test
  void every_state_of_the_script_has_its_words() {
    Set<String> states = new TreeSet<>();
    script
        .lines()
        .filter(line -> line.matches(" +(?:return '|.*\\b(?:enter|giveUp|end)\\().*"))
        .forEach(line -> states.addAll(all(line, "'([a-z]+)'")));
    // The server knows better: it is asked, and nothing is shown.
    states.remove("moved");
    assertThat(states).contains("intro", "ready", "recording", "denied", "black", "over", "failed");
    assertThat(texts()).containsAll(prefixed("state-", states));
  }

  @Test
  void every_state_that_the_page_shows_something_in_has_its_words() {
    assertThat(texts()).containsAll(prefixed("state-", shown()));
  }

  @Test
  void every_text_that_the_script_asks_for_is_in_the_page() {
    Set<String> asked = all(script, "words\\('([a-z-]+)'\\)");
    assertThat(asked).contains("cut", "progress-sent");
    assertThat(texts()).containsAll(asked);
  }

  @Test
  void every_hint_has_its_words() {
    Set<String> given = all(hints, "(?:return|\\?) '([a-z]+)'");
    assertThat(given).containsExactlyInAnyOrder("dark", "glare", "outside", "far", "blurred");
    assertThat(texts()).containsAll(prefixed("hint-", given));
  }

  @Test
  void hints_come_before_the_script_that_asks_them() {
    for (String film : Set.of("/film-document.xhtml", "/film-face.xhtml")) {
      String scripts = read("/META-INF/resources" + film);
      assertThat(scripts.indexOf("film-hints.js"))
          .isBetween(0, scripts.indexOf("name=\"capture.js\""));
    }
  }

  @Test
  void every_part_that_the_script_fills_is_in_the_page() {
    assertThat(all(page, "data-part=\"([a-z]+)\"")).containsAll(all(script, "one\\('([a-z]+)'\\)"));
  }

  // iPhones make MP4 alone; what they choose by themselves may be a codec that is not read.
  @Test
  void H264_is_asked_for_by_name_before_mp4_of_any_kind() {
    assertThat(script).containsPattern("'video/mp4;codecs=avc1[^']*', 'video/mp4'");
  }

  @Test
  void every_button_does_something() {
    Set<String> buttons = all(page, "data-do=\"([a-z]+)\"");
    assertThat(buttons).contains("open", "record", "again", "send", "resend");
    assertThat(all(script, "case '([a-z]+)':")).containsAll(buttons);
  }

  @Test
  void whoever_cannot_go_on_finds_the_way_out_in_every_state() {
    Set<String> ways = states("<button[^>]*data-focus=\"([a-z,]+)\"");
    ways.addAll(states("<(?:a|h2|p)[^>]*data-focus=\"([a-z,]+)\""));
    Set<String> alone = new TreeSet<>(shown());
    alone.removeAll(ways);
    // These pass by themselves; meanwhile the focus is on what is happening.
    assertThat(alone).containsExactlyInAnyOrder("opening", "recording", "sending");
  }

  // security.md H9
  @Test
  void H9_whoever_cannot_film_is_shown_the_way_to_a_person_with_and_without_scripts() {
    String way = "<a href=\"/assisted.xhtml\\?reason=NO_CAMERA\">";
    assertThat(page).containsPattern("<noscript>.*" + way + ".*</noscript>");
    assertThat(states("data-in=\"([a-z,]+)\"[^>]*>#\\{v\\['film.assisted'][^<]*" + way))
        .contains("denied", "none", "busy", "unsupported");
  }

  private Set<String> shown() {
    return states("data-in=\"([a-z,]+)\"");
  }

  private Set<String> states(String attribute) {
    return all(page, attribute).stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> texts() {
    return all(page, "data-text=\"([a-z-]+)\"");
  }

  private static Set<String> prefixed(String prefix, Set<String> names) {
    return names.stream().map(prefix::concat).collect(Collectors.toSet());
  }

  private static Set<String> all(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(String resource) {
    try (InputStream in = CapturePageTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
