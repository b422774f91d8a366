package org.parvis.adapter.kyc.engine;

import java.util.EnumSet;
import java.util.Set;
import org.parvis.adapter.kyc.engine.CheckTerms.Expected;
import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzFormat;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Proof;

/** Whether the document is of the kind and of the state that the member chose. */
final class AsChosen {
  private static final Set<MrzFormat> CARDS =
      EnumSet.of(MrzFormat.TD1, MrzFormat.TD2, MrzFormat.FRID);

  private final CheckTerms terms;
  private final Findings findings;

  AsChosen(CheckTerms terms, Findings findings) {
    this.terms = terms;
    this.findings = findings;
  }

  void judge(MrzReading reading, MrzFields fields) {
    boolean kind = isOfKind(wanted(reading.text().format()), reading.text().format(), fields);
    boolean issuer =
        terms.expected().filter(expected -> !issuedBy(fields).equals(expected.issuer())).isEmpty();
    if (!issuer) {
      findings.flag(Flag.ISSUER_DIFFERS);
    }
    if (kind && issuer && terms.expected().isPresent() && reading.isCertain()) {
      findings.prove(Proof.DOCUMENT_AS_CHOSEN);
    }
  }

  /** Without an expectation any card or passport will do, but no visa. */
  private DocumentKind wanted(MrzFormat format) {
    return terms
        .expected()
        .map(Expected::kind)
        .orElse(format == MrzFormat.TD3 ? DocumentKind.PASSPORT : DocumentKind.IDENTITY_CARD);
  }

  private boolean isOfKind(DocumentKind wanted, MrzFormat format, MrzFields fields) {
    return switch (wanted) {
      case IDENTITY_CARD -> {
        boolean card = CARDS.contains(format) && isOfACitizen(fields);
        if (!card) {
          findings.flag(Flag.NOT_AN_IDENTITY_CARD);
        }
        yield card;
      }
      case PASSPORT -> {
        if (format != MrzFormat.TD3) {
          findings.flag(Flag.NOT_A_PASSPORT);
        }
        yield format == MrzFormat.TD3;
      }
    };
  }

  /** A residence permit has the zone of a card too, but another nationality than issuer. */
  private static boolean isOfACitizen(MrzFields fields) {
    return fields.nationality().equals(fields.issuer());
  }

  /** ICAO 9303 part 3 §5: Germany alone writes one letter. */
  static String issuedBy(MrzFields fields) {
    return fields.issuer().equals("D") ? "DEU" : fields.issuer();
  }
}
