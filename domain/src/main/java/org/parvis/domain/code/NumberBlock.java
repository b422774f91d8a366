package org.parvis.domain.code;

import org.parvis.domain.member.PhoneNumber;

/**
 * The ten thousand numbers that are alike but for their last four digits: operators give them out
 * together, and whoever earns by messages to their own numbers has many of them (security.md B8).
 *
 * @param prefix in E.164 form, such as {@code +3361234}
 */
public record NumberBlock(String prefix) {
  private static final int APART = 4;

  public static NumberBlock of(PhoneNumber phone) {
    return new NumberBlock(phone.e164().substring(0, phone.e164().length() - APART));
  }
}
