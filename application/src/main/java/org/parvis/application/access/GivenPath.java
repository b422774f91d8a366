package org.parvis.application.access;

/** A path that somebody has asked, as the journal takes it. */
final class GivenPath {
  private static final int LONGEST = 100;

  private GivenPath() {}

  // Whoever wrote the address also chose its words: the journal takes no more than our routes need.
  static String harmless(String path) {
    String start = path.length() > LONGEST ? path.substring(0, LONGEST) : path;
    return start.replaceAll("[^A-Za-z0-9/._-]", "?");
  }
}
