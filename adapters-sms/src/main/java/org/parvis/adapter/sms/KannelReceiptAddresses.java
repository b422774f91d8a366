package org.parvis.adapter.sms;

import java.net.URI;
import java.util.UUID;
import org.parvis.application.message.ReceiptTokens;
import org.parvis.domain.message.Handover;

/**
 * Where Kannel reports: an address of ours with what it replaces when it calls (Kannel User's
 * Guide, delivery reports). {@code %d} are the bits of the status, {@code %A} is the receipt of the
 * operator.
 *
 * @param receipts the address without a query
 * @param route the name of the route in the configuration
 */
public record KannelReceiptAddresses(URI receipts, String route, ReceiptTokens tokens) {
  // Kannel puts the values in when it calls: until then this is no valid address.
  String of(UUID message) {
    Handover handover = new Handover(route, message.toString());
    return receipts
        + "?route="
        + route
        + "&message="
        + handover.reference()
        + "&token="
        + tokens.of(handover)
        + "&status=%d&said=%A";
  }
}
