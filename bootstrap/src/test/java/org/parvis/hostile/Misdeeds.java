package org.parvis.hostile;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.parvis.http.Page;
import org.parvis.http.PlainBrowser;

/** The same bad request in each language, by the same browser on the same page. */
final class Misdeeds {
  static final List<String> LANGUAGES = List.of("fr", "en");

  private final List<Misdeed> inEachLanguage;

  private Misdeeds(List<Misdeed> inEachLanguage) {
    this.inEachLanguage = inEachLanguage;
  }

  /** Does it once in each language; what is refused can be done again. */
  static Misdeeds of(Stage stage, PlainBrowser browser, String what, Supplier<Page> request) {
    return new Misdeeds(
        LANGUAGES.stream()
            .map(
                language -> {
                  browser.reads(language);
                  return Misdeed.of(stage, language, what, request);
                })
            .toList());
  }

  Misdeeds isAnswered(int status) {
    return each(one -> one.isAnswered(status));
  }

  Misdeeds says(String key, Object... arguments) {
    return each(one -> one.says(key, arguments));
  }

  Misdeeds saysBeside(String field, String key, Object... arguments) {
    return each(one -> one.saysBeside(field, key, arguments));
  }

  Misdeeds showsWholeOrNot(String field, String text) {
    return each(one -> one.showsWholeOrNot(field, text));
  }

  Misdeeds endsAt(String path) {
    return each(one -> one.endsAt(path));
  }

  Misdeeds leaves(String... beginnings) {
    return each(one -> one.leaves(beginnings));
  }

  Misdeeds changesNothing() {
    return each(Misdeed::changesNothing);
  }

  private Misdeeds each(Consumer<Misdeed> check) {
    inEachLanguage.forEach(check);
    return this;
  }
}
