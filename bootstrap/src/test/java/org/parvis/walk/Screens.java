package org.parvis.walk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What axe finds on the screens of one walk; and, unless -Dparvis.pictures=false, their pictures on
 * a phone and on a desktop, numbered in the order in which they were seen.
 */
final class Screens {
  private static final int PHONE = 390;
  private static final int DESKTOP = 1440;

  /** A picture takes three times as long as axe, and proves nothing that nobody looks at. */
  private static final boolean PICTURED =
      Boolean.parseBoolean(System.getProperty("parvis.pictures", "true"));

  private final String language;
  private final boolean kept;
  private final List<String> violations = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int number;
  private boolean resting;

  private Screens(String language, int first, boolean kept) {
    this.language = language;
    this.number = first - 1;
    this.kept = kept;
  }

  /** Keeps pictures under target/screens, the first with this number. */
  static Screens from(int first, String language) {
    return new Screens(language, first, true);
  }

  /** Looks and keeps nothing. */
  static Screens none() {
    return new Screens("", 1, false);
  }

  String language() {
    return language;
  }

  /** A page that will be pictured is about to be opened. */
  void willSee(Page page) {
    if (kept) {
      Axe.isLaidBy(page);
    }
  }

  /** Keeps nothing of steps that lead here and that another walk has pictured in this language. */
  void without(Runnable steps) {
    resting = true;
    try {
      steps.run();
    } finally {
      resting = false;
    }
  }

  /** Keeps a picture, once for each name. */
  void keep(Page page, String name) {
    if (!kept || resting || !names.add(name)) {
      return;
    }
    number++;
    ViewportSize size = page.viewportSize();
    try {
      keepAtBothWidths(page, name);
    } finally {
      page.setViewportSize(size.width, size.height);
    }
  }

  private void keepAtBothWidths(Page page, String name) {
    for (int width : new int[] {PHONE, DESKTOP}) {
      // Layout and contrast hang on the width, words on the language: each is looked at once.
      boolean looksHere = language.equals("fr") == (width == PHONE);
      if (PICTURED || looksHere) {
        page.setViewportSize(width, width == PHONE ? 844 : 900);
      }
      if (PICTURED) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file(width, name)).setFullPage(true));
      }
      if (looksHere) {
        Axe.violations(page)
            .forEach(one -> violations.add(file(width, name).getFileName() + " " + one));
      }
    }
  }

  /** What axe found so far that is serious or critical. */
  List<String> violations() {
    return List.copyOf(violations);
  }

  private Path file(int width, String name) {
    return Path.of("target", "screens", language, Integer.toString(width))
        .resolve(String.format(Locale.ROOT, "%03d-%s.png", number, name));
  }
}
