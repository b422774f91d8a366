package org.parvis.adapter.kyc.engine.mrz;

/** The characters of ICAO 9303 in the order of the network's classes. */
final class Glyphs {
  static final String ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
  static final int COUNT = ALL.length();

  /** One more class: between two characters. */
  static final int CLASSES = COUNT + 1;

  private Glyphs() {}

  static char of(int index) {
    return ALL.charAt(index);
  }

  static int index(char glyph) {
    return ALL.indexOf(glyph);
  }

  static boolean isDigit(char glyph) {
    return glyph >= '0' && glyph <= '9';
  }

  static boolean isLetter(char glyph) {
    return glyph >= 'A' && glyph <= 'Z';
  }
}
