package org.parvis.adapter.kyc.engine;

import java.time.YearMonth;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzFormat;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.validity.DocumentFacts;
import org.parvis.domain.verification.validity.Validity;
import org.parvis.domain.verification.validity.Validity.Cause;
import org.parvis.domain.verification.validity.Validity.Ended;

/** Whether the document is valid on the day of the check, by what it prints and by dated rules. */
final class StillValid {
  private final CheckTerms terms;
  private final Findings findings;

  StillValid(CheckTerms terms, Findings findings) {
    this.terms = terms;
    this.findings = findings;
  }

  void judge(MrzReading reading, MrzFields fields) {
    MrzFormat format = reading.text().format();
    if (format != MrzFormat.FRID && fields.expiryDate().isEmpty()) {
      findings.flag(Flag.EXPIRY_NOT_READ);
      return;
    }
    Optional<YearMonth> issued =
        format == MrzFormat.FRID
            ? DocumentFacts.monthInFrenchNumber(fields.number(), terms.on())
            : Optional.empty();
    DocumentFacts facts =
        new DocumentFacts(
            AsChosen.issuedBy(fields),
            format.name(),
            fields.birthDate(),
            fields.expiryDate(),
            issued);
    doubt(terms.rules().of(facts, terms.on()), reading.isCertain()).ifPresent(findings::flag);
  }

  /** What is left to a person, after what is certain was said. */
  private Optional<Flag> doubt(Validity validity, boolean certain) {
    return validity.match(
        valid -> {
          if (certain) {
            findings.prove(Proof.DOCUMENT_VALID);
          }
          return Optional.empty();
        },
        ended -> doubt(ended, certain),
        unknown -> Optional.of(Flag.EXPIRY_NOT_IN_ZONE));
  }

  /** A month of issue is no day, and what follows from it is not proved enough to refuse. */
  private Optional<Flag> doubt(Ended ended, boolean certain) {
    if (ended.why() == Cause.PERIOD_OVER) {
      return Optional.of(Flag.PERIOD_OVER);
    }
    if (!certain) {
      return Optional.of(Flag.EXPIRED_UNCERTAIN);
    }
    findings.refuse(RefusalReason.DOCUMENT_EXPIRED);
    return Optional.empty();
  }
}
