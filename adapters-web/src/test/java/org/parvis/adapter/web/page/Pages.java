package org.parvis.adapter.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of the pages, as they are served. */
final class Pages {
  static final String TEMPLATE = "templates/page.xhtml";
  private static final String ROOT = "/META-INF/resources/";

  private Pages() {}

  /** Every page that has an address, by its path; templates and tags are parts of pages. */
  static Map<String, String> all() {
    Path root;
    try {
      root = Path.of(Pages.class.getResource(ROOT + TEMPLATE).toURI()).getParent().getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".xhtml"))
          .filter(name -> !name.startsWith("templates/") && !name.startsWith("tags/"))
          .forEach(name -> pages.put(name, read(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  static String template() {
    return read(TEMPLATE);
  }

  static String read(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(ROOT + name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a pattern finds in a source. */
  static Stream<MatchResult> find(String source, String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(source).results();
  }
}
