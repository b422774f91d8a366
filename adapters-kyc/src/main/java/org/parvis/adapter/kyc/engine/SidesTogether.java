package org.parvis.adapter.kyc.engine;

import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.verification.Proof;

/**
 * Whether front and back are of one card. Where zone and portrait are on one side, all that is
 * relied on is on it. The card of today has the portrait in front and the zone on the back: that
 * both are there does not show that the front is not another card's, which only its print tells.
 */
final class SidesTogether {
  private final Findings findings;

  SidesTogether(Findings findings) {
    this.findings = findings;
  }

  void judge(Sides sides, ClipAnalysis zoneOn, MrzReading reading) {
    if (zoneOn.role() == Role.DOCUMENT) {
      return;
    }
    if (zoneOn.role() != side(reading)) {
      findings.flag(Flag.SIDES_DOUBTFUL);
    } else if (zoneOn.role() == Role.DOCUMENT_FRONT
        && sides.showPortrait()
        && reading.isCertain()) {
      findings.prove(Proof.SIDES_BELONG_TOGETHER);
    }
  }

  /** Where a card of this format has its zone. */
  private static Role side(MrzReading reading) {
    return switch (reading.text().format()) {
      case TD1 -> Role.DOCUMENT_BACK;
      case TD2, FRID, TD3, MRVA, MRVB -> Role.DOCUMENT_FRONT;
    };
  }
}
