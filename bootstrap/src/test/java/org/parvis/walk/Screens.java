package org.parvis.walk;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** Pictures of the screens of one walk, numbered in the order in which they were seen. */
final class Screens {
  private final Path folder;
  private int number;

  Screens(String language, int width) {
    this.folder = Path.of("target", "screens", language, Integer.toString(width));
  }

  void keep(Page page, String name) {
    number++;
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", number, plain)))
            .setFullPage(true));
  }
}
