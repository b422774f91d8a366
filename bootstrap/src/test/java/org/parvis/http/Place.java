package org.parvis.http;

/** Where the product runs, for those who visit it without a screen. */
public interface Place {
  /** Somebody without cookies. */
  PlainBrowser visitor();

  /**
   * Until what was asked for is done and every message is in the mailbox; as far as can be seen.
   */
  void awaitRest();

  /** Somebody without cookies, who reads one language. */
  default PlainBrowser browser(String language) {
    PlainBrowser browser = visitor();
    browser.reads(language);
    return browser;
  }

  /** The same visitor in another window, or somebody who has copied their cookies. */
  default PlainBrowser sameAs(PlainBrowser browser) {
    PlainBrowser other = visitor();
    other.cookies().putAll(browser.cookies());
    return other;
  }
}
