package org.parvis.adapter.sms;

import java.util.Locale;
import java.util.Set;
import org.parvis.application.port.SendResult;

/** What an SMSC's refusals mean, by their command status (SMPP 3.4 §5.1.3). */
final class SmppStatus {
  static final int OK = 0;

  /** The number is none, is not served, or is barred. */
  private static final Set<Integer> NUMBER_REFUSED = Set.of(0x0b, 0x50, 0x51);

  /** More at once than we may. */
  private static final int THROTTLED = 0x58;

  /** Something that is not the message's fault, and that passes. */
  private static final Set<Integer> NOT_NOW = Set.of(0x08, 0x14, 0x45);

  /** The sender that we show is not ours to show. */
  private static final Set<Integer> OUR_SENDER = Set.of(0x0a, 0x48, 0x49);

  private static final int ALREADY_BOUND = 0x05;

  private SmppStatus() {}

  /** A message was refused. */
  static SendResult ofMessage(int status) {
    if (status == THROTTLED) {
      return new SendResult.Throttled("the SMSC answered " + inHex(status));
    }
    if (NOT_NOW.contains(status)) {
      return new SendResult.NotSent("the SMSC answered " + inHex(status));
    }
    if (OUR_SENDER.contains(status)) {
      return new SendResult.Misconfigured("the SMSC refuses our sender: " + inHex(status));
    }
    return new SendResult.Rejected(
        NUMBER_REFUSED.contains(status)
            ? "the SMSC refuses the number: " + inHex(status)
            : "the SMSC answered " + inHex(status));
  }

  /** Our bind was refused: another session of ours may still be open, or it is our account. */
  static SendResult ofBind(int status) {
    return status == ALREADY_BOUND || NOT_NOW.contains(status)
        ? new SendResult.NotSent("the SMSC does not bind us now: " + inHex(status))
        : new SendResult.Misconfigured("the SMSC refuses our account: " + inHex(status));
  }

  private static String inHex(int status) {
    return String.format(Locale.ROOT, "0x%02x", status);
  }
}
