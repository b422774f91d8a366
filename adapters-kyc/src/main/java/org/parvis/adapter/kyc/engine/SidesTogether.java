package org.parvis.adapter.kyc.engine;

import java.util.List;
import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.adapter.kyc.engine.text.PrintedSide;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.verification.Proof;

/**
 * Whether front and back are of one card. Where zone and portrait are on one side, all that is
 * relied on is on it. The card of today has the portrait in front and the zone on the back: only
 * the front's print tells that it is not another card's.
 */
final class SidesTogether {
  private final Findings findings;

  SidesTogether(Findings findings) {
    this.findings = findings;
  }

  void judge(Sides sides, ClipAnalysis zoneOn, MrzReading reading, MrzFields fields) {
    if (zoneOn.role() == Role.DOCUMENT) {
      return;
    }
    if (zoneOn.role() != side(reading)) {
      findings.flag(Flag.SIDES_DOUBTFUL);
    } else if (reading.isCertain() && isShown(sides, zoneOn, fields)) {
      findings.prove(Proof.SIDES_BELONG_TOGETHER);
    }
  }

  private boolean isShown(Sides sides, ClipAnalysis zoneOn, MrzFields fields) {
    if (zoneOn.role() == Role.DOCUMENT_FRONT) {
      return sides.showPortrait();
    }
    List<PrintedSide> fronts =
        sides.of(Role.DOCUMENT_FRONT).map(ClipAnalysis::printed).orElse(List.of());
    PrintOfTheFront print = new PrintOfTheFront(fields);
    boolean agrees = fronts.stream().anyMatch(print::agreesWith);
    if (!agrees) {
      findings.advise(Advice.PRINT_NOT_AS_ZONE);
    }
    return agrees;
  }

  /** Where a card of this format has its zone. */
  private static Role side(MrzReading reading) {
    return switch (reading.text().format()) {
      case TD1 -> Role.DOCUMENT_BACK;
      case TD2, FRID, TD3, MRVA, MRVB -> Role.DOCUMENT_FRONT;
    };
  }
}
