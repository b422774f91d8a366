package org.parvis.adapter.kyc.engine.mrz;

import java.util.List;

/**
 * What all frames together say.
 *
 * @param text the reading
 * @param pixelsPerCharacter the median of the frames that were used
 * @param framesUsed frames that were averaged
 * @param framesAgreeing frames of at least {@value MrzVote#CERTAIN_PITCH} pixels a character whose
 *     own, unrepaired reading is this text, glyph for glyph
 * @param repaired whether a look-alike was swapped to make the check digits hold
 * @param ambiguous whether several swaps would have made them hold: then nothing is believed
 * @param forced places where the field's alphabet overruled what was seen
 */
public record MrzReading(
    MrzText text,
    double pixelsPerCharacter,
    int framesUsed,
    int framesAgreeing,
    boolean repaired,
    boolean ambiguous,
    List<Place> forced) {

  public MrzReading {
    forced = List.copyOf(forced);
  }

  /** At least two frames agree on every glyph, at a size at which names are read reliably. */
  public boolean isAgreed() {
    return framesAgreeing >= 2 && pixelsPerCharacter >= MrzVote.CERTAIN_PITCH;
  }

  /** Agreed, all check digits hold, nothing swapped and nothing forced. */
  public boolean isCertain() {
    return isAgreed() && text.isValid() && !repaired && !ambiguous && forced.isEmpty();
  }
}
