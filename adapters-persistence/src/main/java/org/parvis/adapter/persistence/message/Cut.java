package org.parvis.adapter.persistence.message;

/** Texts of others that must fit into a column. */
final class Cut {
  private Cut() {}

  static String to(int longest, String text) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
