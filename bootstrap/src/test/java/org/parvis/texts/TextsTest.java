package org.parvis.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.architecture.Repository;

class TextsTest {

  @Test
  void every_text_exists_in_french_and_in_english() throws IOException {
    List<Bundle> bundles = Bundle.below(Repository.ROOT);
    assertThat(bundles).as("bundles of texts in the modules' sources").isNotEmpty();
    assertThat(bundles.stream().flatMap(bundle -> bundle.defects().stream())).isEmpty();
  }

  @Test
  void a_page_holds_no_words_of_its_own() throws IOException {
    List<Path> pages = Sources.below(Repository.ROOT, ".xhtml");
    assertThat(pages).as("pages in the modules' sources").isNotEmpty();
    var letters = new ArrayList<String>();
    for (Path page : pages) {
      letters.addAll(new Page(page).letters());
    }
    assertThat(letters).isEmpty();
  }

  @Test
  void every_text_that_a_page_asks_for_exists() throws IOException {
    UsedKeys keys = UsedKeys.below(Repository.ROOT);
    var missing = new ArrayList<String>();
    for (Path page : Sources.below(Repository.ROOT, ".xhtml")) {
      missing.addAll(keys.missingIn(page));
    }
    assertThat(missing).isEmpty();
  }

  /** The checks above can fail. */
  @Nested
  class Planted {
    @TempDir Path folder;

    @Test
    void a_key_that_one_language_lacks_is_listed() throws IOException {
      write("src/main/resources/texts_fr.properties", "hello=Bonjour\nonly.french=Oui\nempty=x");
      write("src/main/resources/texts_en.properties", "hello=Hello\nonly.english=Yes\nempty=");

      assertThat(defects())
          .containsExactly(
              "texts: no English text for empty",
              "texts: no French text for only.english",
              "texts: no English text for only.french");
    }

    @Test
    void a_language_without_a_file_lacks_every_key() throws IOException {
      write("src/main/resources/texts_fr.properties", "hello=Bonjour");

      assertThat(defects()).containsExactly("texts: no English text for hello");
    }

    @Test
    void a_bundle_without_language_is_the_french_one() throws IOException {
      write("src/main/resources/texts.properties", "hello=Bonjour");
      write("src/main/resources/texts_en.properties", "hello=Hello");

      assertThat(defects()).isEmpty();
    }

    @Test
    void both_languages_fill_in_the_same() throws IOException {
      write("src/main/resources/texts_fr.properties", "sent=Envoyé au {0}");
      write("src/main/resources/texts_en.properties", "sent=Sent");

      assertThat(defects()).containsExactly("texts: sent fills in [0] in French, [] in English");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>Bonjour</p>",
          "<p>#{text['hello']} Marie</p>",
          "<h:outputText value=\"Bonjour\"/>",
          "<h:outputText value=\"#{page.late ? 'Trop tard' : text['ok']}\"/>",
          "<h:outputText value=\"#{page.late ? 'Terminé' : text['ok']}\"/>",
          "<img alt=\"une carte\" src=\"card.svg\"/>",
          "<a title=\"Aide\" href=\"/help\">?</a>",
          "<input placeholder=\"Courriel\"/>",
          "<button aria-label=\"Fermer\">×</button>",
          "<h:selectOne><f:selectItem itemValue=\"FR\" itemLabel=\"France\"/></h:selectOne>",
          "<p:message label=\"Code\"/>",
          "<ui:param name=\"title\" value=\"Votre document\"/>",
          "<div data-retry=\"Essayez encore\"/>",
          "<input type=\"submit\" value=\"Envoyer\"/>",
          "<p>unclosed"
        })
    void words_outside_a_bundle_are_listed(String markup) throws IOException {
      assertThat(new Page(page(markup)).letters()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>#{text['hello']}</p>",
          "<p>${text['hello']} · 72 %</p>",
          "<h:outputText value=\"#{page.late ? text['late'] : text['ok']}\"/>",
          "<h:outputText value=\"#{{'a':1}.a}\"/>",
          "<f:param name=\"step\" value=\"phone\"/>",
          "<ui:param name=\"step\" value=\"phone\"/>",
          "<input type=\"hidden\" name=\"wish\" value=\"collect\"/>",
          "<h:graphicImage value=\"/images/card.svg\" alt=\"\"/>",
          "<div class=\"card wide\" data-state=\"checking\" id=\"main\"/>",
          "<p>Parvis</p>",
          "<script>let words = 1;</script>",
          "<!-- Words for the next reader -->"
        })
    void markup_and_expressions_are_left_alone(String markup) throws IOException {
      assertThat(new Page(page(markup)).letters()).isEmpty();
    }

    @Test
    void a_key_that_no_bundle_has_is_listed() throws IOException {
      write("src/main/resources/org/parvis/journey_fr.properties", "hello=Bonjour\nstep.1=Un");
      write(
          "src/main/resources/META-INF/faces-config.xml",
          "<base-name>org.parvis.journey</base-name>\n<var>t</var>");
      Path page =
          page("<p>#{t['hello']} #{t['step.'.concat(1)]} #{t['bye']} #{t['stop.'.concat(1)]}</p>");

      assertThat(UsedKeys.below(folder).missingIn(page))
          .containsExactly("page.xhtml asks for t['bye']", "page.xhtml asks for t['stop.']");
    }

    private List<String> defects() throws IOException {
      return Bundle.below(folder).stream().flatMap(bundle -> bundle.defects().stream()).toList();
    }

    private Path page(String markup) throws IOException {
      return write(
          "src/main/resources/page.xhtml",
          "<!DOCTYPE html>\n<html xmlns:h=\"h\" xmlns:f=\"f\" xmlns:p=\"p\" xmlns:ui=\"ui\">"
              + markup
              + "</html>");
    }

    private Path write(String file, String content) throws IOException {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      return Files.writeString(path, content);
    }
  }
}
