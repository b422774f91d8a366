package org.parvis.http;

/** Where the product runs, for those who visit it without a screen. */
public interface Place {
  /** Somebody without cookies, who reads one language. */
  PlainBrowser browser(String language);

  /** The same visitor in another window, or somebody who has copied their cookies. */
  PlainBrowser sameAs(PlainBrowser browser);

  /**
   * Until what was asked for is done and every message is in the mailbox; as far as can be seen.
   */
  void awaitRest();
}
