package org.parvis.adapter.web.problem;

import java.util.Locale;
import java.util.UUID;

/** What somebody who met a problem tells us, so that we find its line in the log. */
public final class Reference {
  private Reference() {}

  public static String next() {
    return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }
}
