package org.parvis.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody works a page: by pointing, or by keys alone. */
interface Hand {
  /** Comes so near that pressing it takes no time. */
  void reach(Locator control);

  void press(Locator control);

  void write(Locator field, String text);

  void tick(Locator box);

  /** A mouse or a finger. */
  static Hand pointing() {
    return new Hand() {
      @Override
      public void reach(Locator control) {
        control.hover();
      }

      @Override
      public void press(Locator control) {
        control.click();
      }

      @Override
      public void write(Locator field, String text) {
        field.fill(text);
      }

      @Override
      public void tick(Locator box) {
        box.check();
      }
    };
  }

  /** Tab, Enter, Space and letters; what Tab does not reach cannot be used. */
  static Hand onTheKeyboardOf(Page page) {
    return new Hand() {
      private static final int FAR = 150;

      @Override
      public void press(Locator control) {
        reach(control);
        page.keyboard().press("Enter");
      }

      @Override
      public void write(Locator field, String text) {
        reach(field);
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().type(text);
      }

      @Override
      public void tick(Locator box) {
        reach(box);
        page.keyboard().press("Space");
        assertThat(box).isChecked();
      }

      @Override
      public void reach(Locator control) {
        control.waitFor();
        for (int presses = 0; presses < FAR; presses++) {
          if (Boolean.TRUE.equals(control.evaluate("it => it === document.activeElement"))) {
            return;
          }
          page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + control);
      }
    };
  }
}
