package org.parvis.application.message;

import java.util.Arrays;
import java.util.Base64;
import org.parvis.application.port.Digests;
import org.parvis.domain.message.Handover;

/** What shows that a receipt is about a message that we handed over ourselves. */
public final class ReceiptTokens {
  private static final int OCTETS = 16;

  private final Digests digests;

  public ReceiptTokens(Digests digests) {
    this.digests = digests;
  }

  /** 128 bits that nobody can guess, fit for an address. */
  public String of(Handover handover) {
    byte[] keyed =
        digests.ofSubject("receipt\n" + handover.route() + "\n" + handover.reference()).toArray();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(keyed, OCTETS));
  }

  boolean isOf(Handover handover, String token) {
    // As digests: how far two of them are equal tells nothing of the token.
    return digests.ofToken(of(handover)).equals(digests.ofToken(token));
  }
}
