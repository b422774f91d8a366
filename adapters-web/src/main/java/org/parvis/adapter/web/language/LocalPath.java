package org.parvis.adapter.web.language;

import java.util.regex.Pattern;

/** A way back that cannot lead to another site. */
final class LocalPath {
  // One slash, then no second one and no backslash, which browsers read as a slash.
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

  private LocalPath() {}

  static String orHome(String path) {
    return path != null && path.length() <= 2000 && LOCAL.matcher(path).matches() ? path : "/";
  }
}
