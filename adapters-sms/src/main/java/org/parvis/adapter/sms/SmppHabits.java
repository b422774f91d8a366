package org.parvis.adapter.sms;

/**
 * In what SMSCs differ that speak the same protocol; the operator says it.
 *
 * @param ids how it writes the ids of messages
 * @param onlyUcs2 whether texts leave in UCS-2 even where 7-bit letters would do: its "default
 *     alphabet" (data_coding 0) is another one, and {@code @} or {@code é} would arrive as other
 *     signs
 */
public record SmppHabits(SmppIds ids, boolean onlyUcs2) {
  /** As the standard has it. */
  public static final SmppHabits USUAL = new SmppHabits(SmppIds.SAME, false);
}
