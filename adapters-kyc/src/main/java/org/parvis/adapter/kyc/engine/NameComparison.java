package org.parvis.adapter.kyc.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares a declared name with one from a machine-readable zone, which knows A to Z only. States
 * choose between the transliterations of ICAO 9303 part 3 §6 (Ö may be O or OE), so either will do.
 */
final class NameComparison {
  private static final Map<String, String> ONE_WAY =
      Map.of("Œ", "OE", "Æ", "AE", "ß", "SS", "Ø", "O", "Ł", "L", "Đ", "D", "Þ", "TH");
  private static final Map<String, String> LONG_FORMS =
      Map.of("Ä", "AE", "Ö", "OE", "Ü", "UE", "Ø", "OE", "Å", "AA", "Ñ", "NXX");

  private NameComparison() {}

  /**
   * Whether they are the same name.
   *
   * @param mayBeCut whether the zone had no room left, so that only the beginning is there
   */
  static boolean same(String declared, String read, boolean mayBeCut) {
    String wanted = letters(read);
    for (String form : forms(declared)) {
      if (form.equals(wanted) || (mayBeCut && !wanted.isEmpty() && form.startsWith(wanted))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> forms(String declared) {
    String upper = Normalizer.normalize(declared, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    String lengthened = upper;
    for (Map.Entry<String, String> entry : LONG_FORMS.entrySet()) {
      lengthened = lengthened.replace(entry.getKey(), entry.getValue());
    }
    List<String> forms = new ArrayList<>();
    forms.add(letters(upper));
    forms.add(letters(lengthened));
    return forms;
  }

  /** Letters only: hyphens, apostrophes and spaces are printed in different ways. */
  private static String letters(String text) {
    String plain = text;
    for (Map.Entry<String, String> entry : ONE_WAY.entrySet()) {
      plain = plain.replace(entry.getKey(), entry.getValue());
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("[^A-Z]", "");
  }
}
