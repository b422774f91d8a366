package org.parvis.adapter.kyc.engine;

import java.util.Optional;
import org.parvis.adapter.kyc.engine.CheckTerms.Expected;
import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.validity.DocumentFacts;

/** Why no zone was read, said so that filming again mends it. */
final class UnreadableDocument {
  private final CheckTerms terms;
  private final Findings findings;

  UnreadableDocument(CheckTerms terms, Findings findings) {
    this.terms = terms;
    this.findings = findings;
  }

  /** Says what would help: the back, more light, a steadier hand, less glare, or just the zone. */
  void explain(Sides sides, MrzReader.Result result) {
    Quality quality = sides.withZone().quality();
    if (!result.lineLocated()) {
      findings.flag(Flag.NO_TEXT_LINE);
      withoutZone();
    }
    if (result.cutShort()) {
      findings.flag(Flag.TIME_RAN_OUT);
    } else if (quality.light() < Policy.TOO_DARK) {
      findings.refuse(RefusalReason.DOCUMENT_TOO_DARK);
    } else if (sides.isBackUnfilmed()) {
      findings.refuse(RefusalReason.DOCUMENT_BACK_MISSING);
    } else if (isOutOfView(sides, result)) {
      findings.refuse(RefusalReason.DOCUMENT_CUT_OFF);
    } else if (quality.sharpness() < Policy.BLURRED) {
      // Asked first: where no frame is sharp, one with a passing reflection looks the sharpest.
      findings.refuse(RefusalReason.DOCUMENT_BLURRED);
    } else if (quality.glare() > Policy.GLARING) {
      findings.refuse(RefusalReason.DOCUMENT_GLARE);
    } else if (sides.isBackLikeFront()) {
      findings.refuse(RefusalReason.DOCUMENT_BACK_MISSING);
    } else {
      findings.refuse(RefusalReason.MRZ_UNREADABLE);
    }
  }

  /** Most of it is beyond the picture's edge, or neither edges, nor a line, nor a portrait seen. */
  private static boolean isOutOfView(Sides sides, MrzReader.Result result) {
    return sides.withZone().document().isCutOff()
        || !(sides.showDocument() || result.lineLocated() || sides.showPortrait());
  }

  /** That no zone was found does not prove that there is none: a remark, no more. */
  private void withoutZone() {
    terms
        .expected()
        .filter(expected -> expected.kind() == DocumentKind.IDENTITY_CARD)
        .map(Expected::issuer)
        .map(UnreadableDocument::cardWithoutZone)
        .map(card -> terms.rules().of(card, terms.on()))
        .filter(validity -> validity.match(valid -> false, ended -> true, unknown -> false))
        .ifPresent(ended -> findings.advise(Advice.CARDS_WITHOUT_ZONE_ENDED));
  }

  private static DocumentFacts cardWithoutZone(String issuer) {
    return new DocumentFacts(
        issuer, DocumentFacts.WITHOUT_ZONE, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
