package org.parvis.adapter.sms;

import java.math.BigInteger;

/**
 * How an SMSC writes the id of a message. Some say it in hexadecimal digits when they take the
 * message and in decimal digits in the text of the receipt; then both are read as one number.
 */
public enum SmppIds {
  SAME,
  HEX_THEN_DECIMAL;

  private static final int HEX = 16;

  /** As in the answer to a message, and in the field of a receipt. */
  String ofResponse(String id) {
    return this == HEX_THEN_DECIMAL && id.matches("[0-9A-Fa-f]+")
        ? new BigInteger(id, HEX).toString()
        : id;
  }

  /** As in the text of a receipt. */
  String ofReceipt(String id) {
    return this == HEX_THEN_DECIMAL && id.matches("[0-9]+") ? new BigInteger(id).toString() : id;
  }
}
