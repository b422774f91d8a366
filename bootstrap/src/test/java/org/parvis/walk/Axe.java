package org.parvis.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The accessibility rules of axe-core, run in a page as it stands. */
final class Axe {
  // Handed over with each page and read when it is first asked: as an argument of every question
  // it costs more time than its rules.
  private static final String LAID_BY = "window.axeWhenAsked = () => {" + script() + "}";

  // WCAG 2.2 A and AA, and axe's own best practices.
  private static final String RUN =
      "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
          + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
          + ".map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', '))";

  private static final String AT_HAND = "() => { window.axe || window.axeWhenAsked(); }";

  private Axe() {}

  /** Before the page is opened. */
  static void isLaidBy(Page page) {
    page.addInitScript(LAID_BY);
  }

  /** Serious and critical violations on a page, one line each. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    page.evaluate(AT_HAND);
    return (List<String>) page.evaluate(RUN);
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
