package org.parvis.adapter.kyc.engine.mrz;

/** What may stand at a place of a machine-readable zone (ICAO 9303 parts 5 to 7). */
enum Alphabet {
  LETTER('A', "ABCDEFGHIJKLMNOPQRSTUVWXYZ<"),
  DIGIT('N', "0123456789"),
  ANY('X', Glyphs.ALL),
  SEX('S', "MFX<"),
  CHECK('C', "0123456789<"),
  PASSPORT_OR_VISA('P', "PV"),
  CARD('I', "IACVP"),
  SMALL_CARD('K', "IAC");

  /** Most states print digits where O and Q would be possible. */
  private static final float RARE = .25f;

  private final char key;
  private final String glyphs;

  Alphabet(char key, String glyphs) {
    this.key = key;
    this.glyphs = glyphs;
  }

  static Alphabet of(char key) {
    for (Alphabet alphabet : values()) {
      if (alphabet.key == key) {
        return alphabet;
      }
    }
    throw new IllegalArgumentException("no alphabet " + key);
  }

  boolean allows(char glyph) {
    return glyphs.indexOf(glyph) >= 0;
  }

  /** Zero for what is not allowed here. */
  float weight(float[] place, char glyph) {
    if (!allows(glyph)) {
      return 0;
    }
    float probability = place[Glyphs.index(glyph)];
    return this == ANY && (glyph == 'O' || glyph == 'Q') ? probability * RARE : probability;
  }

  char best(float[] place) {
    char best = glyphs.charAt(0);
    for (int i = 1; i < glyphs.length(); i++) {
      char glyph = glyphs.charAt(i);
      best = weight(place, glyph) > weight(place, best) ? glyph : best;
    }
    return best;
  }

  /**
   * A place is forced when what is allowed holds less than half of what the network saw. OCR-B
   * prints the letter O and nought nearly alike: where only digits may stand and a nought is read,
   * an O that was seen is the same print.
   */
  boolean forces(float[] place) {
    float allowed = isNoughtForSure(place) ? place[Glyphs.index('O')] : 0;
    float all = 0;
    for (int i = 0; i < Glyphs.COUNT; i++) {
      all += place[i];
      allowed += allows(Glyphs.of(i)) ? place[i] : 0;
    }
    return allowed < .5f * all;
  }

  private boolean isNoughtForSure(float[] place) {
    return !allows('O') && best(place) == '0';
  }
}
