package org.parvis.adapter.kyc.engine.mrz;

/** Machine-readable zones and, place by place, the alphabet of each line (see {@link Alphabet}). */
public enum MrzFormat {
  TD1("KXAAAXXXXXXXXXCXXXXXXXXXXXXXXX", "NNNNNNNSNNNNNNNAAAXXXXXXXXXXXN", "A".repeat(30)),
  TD2("IXAAA" + "A".repeat(31), "XXXXXXXXXNAAANNNNNNNSNNNNNNNXXXXXXXN"),
  TD3("PAAAA" + "A".repeat(39), "XXXXXXXXXNAAANNNNNNNSNNNNNNNXXXXXXXXXXXXXXCN"),
  MRVA("PAAAA" + "A".repeat(39), "XXXXXXXXXNAAANNNNNNNSNNNNNNNXXXXXXXXXXXXXXXX"),
  MRVB("IXAAA" + "A".repeat(31), "XXXXXXXXXNAAANNNNNNNSNNNNNNNXXXXXXXX"),
  /** The French identity card of 1994: 2 lines of 36, department and office at the end. */
  FRID("AAAAA" + "A".repeat(25) + "CXCCCC", "NNNNXXXNNNNNNAAAAAAAAAAAAAANNNNNNNSN");

  private final int lines;
  private final int length;
  private final String alphabets;

  MrzFormat(String... alphabets) {
    this.lines = alphabets.length;
    this.length = alphabets[0].length();
    this.alphabets = String.join("", alphabets);
  }

  int lines() {
    return lines;
  }

  Alphabet alphabet(int line, int place) {
    return Alphabet.of(alphabets.charAt(line * length + place));
  }

  String decodeLine(int line, PlaceProbabilities places) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < places.length(); i++) {
      text.append(alphabet(line, i).best(places.at(line, i)));
    }
    return text.toString();
  }

  /** The format follows from the lengths and from how the first line begins. */
  static MrzFormat of(PlaceProbabilities places) {
    if (places.length() == 30) {
      return TD1;
    }
    if (places.length() == 44) {
      return TD3.decodeLine(0, places).startsWith("V") ? MRVA : TD3;
    }
    String first = TD2.decodeLine(0, places);
    if (first.startsWith("IDFRA")) {
      return FRID;
    }
    return first.startsWith("V") ? MRVB : TD2;
  }
}
