package org.parvis.adapter.kyc.engine.mrz;

import java.util.List;
import java.util.Map;

/** A machine-readable zone as text. */
public record MrzText(MrzFormat format, List<String> lines) {

  public MrzText {
    lines = List.copyOf(lines);
  }

  public Map<CheckedField, Boolean> checkDigits() {
    return CheckDigits.of(format, lines);
  }

  public boolean isValid() {
    return checkDigits().values().stream().allMatch(Boolean::booleanValue);
  }

  int held() {
    return (int) checkDigits().values().stream().filter(Boolean::booleanValue).count();
  }

  MrzText with(Place place, char glyph) {
    List<String> changed = new java.util.ArrayList<>(lines);
    StringBuilder line = new StringBuilder(lines.get(place.line()));
    line.setCharAt(place.index(), glyph);
    changed.set(place.line(), line.toString());
    return new MrzText(format, changed);
  }

  char at(Place place) {
    return lines.get(place.line()).charAt(place.index());
  }
}
