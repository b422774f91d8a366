package org.parvis.domain.code;

import java.time.Duration;

/**
 * How many messages leave for numbers that were typed and that no code has proved yet (security.md
 * B7, B8). Whoever earns by messages ("SMS pumping") has them sent to one number after the other
 * and answers no code.
 *
 * @param perHourFromAddress messages asked for from one address (IPv6: one /64), 1 or more
 * @param perDayOfMember messages asked for by one member, whatever the numbers, 1 or more
 * @param perDayToBlock messages to a {@link NumberBlock} of which no code came back, 1 to 29
 * @param perDayToCallingCode messages to all numbers of a {@link CallingCode}, 1 or more
 * @param perProof messages more to it for each code that came back, 1 or more
 */
public record PumpingPolicy(
    int perHourFromAddress,
    int perDayOfMember,
    int perDayToBlock,
    int perDayToCallingCode,
    int perProof) {
  /** How long the messages from an address are counted together. */
  public static final Duration HOUR = Duration.ofHours(1);

  /** How long those of a member and those to a block are counted together. */
  public static final Duration DAY = Duration.ofDays(1);

  private static final int MOST_UNPROVED = 29;

  public PumpingPolicy {
    if (perHourFromAddress < 1
        || perDayOfMember < 1
        || perDayToBlock < 1
        || perDayToBlock > MOST_UNPROVED
        || perDayToCallingCode < 1
        || perProof < 1) {
      throw new IllegalArgumentException("limits against security.md B7, B8");
    }
  }

  /**
   * How many messages a block may get within {@link #DAY}.
   *
   * @param proved how many codes came back from it lately
   */
  public int toBlock(int proved) {
    return perDayToBlock + perProof * proved;
  }
}
