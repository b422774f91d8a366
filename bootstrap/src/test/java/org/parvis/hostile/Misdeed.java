package org.parvis.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.parvis.http.Page;
import org.parvis.walk.Words;

/**
 * One bad request, and what it must come to. Asserted are the status, the sentence in the language
 * of the browser, the lines in the journal, the tables that may hold something else afterwards
 * (none unless said), and that nothing of the inside is told.
 */
final class Misdeed {
  private static final List<String> INSIDE =
      List.of("Exception", "org.parvis", "jakarta.servlet", "\tat ", "Payara", "GlassFish");

  private final Tables tables;
  private final Words words;
  private final String what;
  private final Page answer;
  private final List<String> lines;
  private final Set<String> changed;

  private Misdeed(Stage stage, String language, String what, Supplier<Page> request) {
    this.tables = stage.tables();
    this.words = new Words(language);
    this.what = what + " (" + language + ")";
    tables.awaitRest();
    Tables.Content before = tables.content();
    long newest = tables.newestLine();
    this.answer = request.get();
    this.changed = before.differencesTo(tables.content());
    this.lines = tables.linesAfter(newest);
    assertThat(answer.status()).as(this.what + ": " + answer.text()).isLessThan(500);
    for (String inside : INSIDE) {
      assertThat(withoutScripts(answer)).as(this.what).doesNotContain(inside);
    }
  }

  /** Does it, and looks what has changed. */
  static Misdeed of(Stage stage, String language, String what, Supplier<Page> request) {
    return new Misdeed(stage, language, what, request);
  }

  Misdeed isAnswered(int status) {
    assertThat(answer.status()).as(what + ": " + answer.text()).isEqualTo(status);
    return this;
  }

  /** The page says this, filled in. */
  Misdeed says(String key, Object... arguments) {
    assertThat(Words.plain(answer.html().text()))
        .as(what)
        .contains(Words.plain(words.of(key, arguments)));
    return this;
  }

  /** Beside a field it is said what is wrong with it, filled in. */
  Misdeed saysBeside(String field, String key, Object... arguments) {
    assertThat(Words.plain(answer.html().select("#" + field + "-error").text()))
        .as(what)
        .isEqualTo(Words.plain(words.of(key, arguments)).strip());
    return this;
  }

  /** What was typed comes back as it was, or, where it is a secret, not at all. */
  Misdeed showsWholeOrNot(String field, String text) {
    assertThat(answer.html().select("#" + field).val()).as(what).isIn("", text);
    return this;
  }

  Misdeed doesNotSay(String text) {
    assertThat(answer.text()).as(what).doesNotContain(text);
    return this;
  }

  /** Where the browser ends up. */
  Misdeed endsAt(String path) {
    assertThat(answer.address().getPath()).as(what).isEqualTo(path);
    return this;
  }

  /** The lines in the journal, each by its beginning; none but these. */
  Misdeed leaves(String... beginnings) {
    assertThat(lines).as(what).hasSize(beginnings.length);
    for (int i = 0; i < beginnings.length; i++) {
      assertThat(lines.get(i)).as(what).startsWith(beginnings[i]);
    }
    return this;
  }

  /** No table but these holds anything else than before. */
  Misdeed changesOnly(String... allowed) {
    Set<String> others = new TreeSet<>(changed);
    others.removeAll(Set.of(allowed));
    assertThat(others).as(what).isEmpty();
    return this;
  }

  Misdeed changesNothing() {
    return changesOnly();
  }

  private static String withoutScripts(Page page) {
    return page.text().replaceAll("(?s)<script.*?</script>|<link[^>]*>|name=\"[^\"]*\"", "");
  }
}
