package org.parvis.adapter.kyc.engine;

import java.util.Optional;
import org.parvis.adapter.kyc.engine.CheckTerms.Names;
import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.names.NameAnswer;
import org.parvis.domain.verification.names.NameComparison;
import org.parvis.domain.verification.names.NamesInZone;

/** Whether the document is the declared person's. Another name never refuses: a person looks. */
final class DeclaredPerson {
  private final CheckTerms terms;
  private final Findings findings;

  DeclaredPerson(CheckTerms terms, Findings findings) {
    this.terms = terms;
    this.findings = findings;
  }

  void judge(MrzReading reading, MrzFields fields) {
    terms.declared().ifPresent(names -> compare(names, reading, fields));
    terms
        .birthDate()
        .ifPresent(
            date -> {
              if (!fields.birthDate().equals(Optional.of(date))) {
                findings.flag(Flag.BIRTH_DATE_DIFFERS);
              } else if (reading.isCertain()) {
                findings.prove(Proof.BIRTH_DATE_MATCHES);
              }
            });
  }

  private void compare(Names declared, MrzReading reading, MrzFields fields) {
    NamesInZone read =
        NamesInZone.of(
            reading.text().format().name(),
            reading.text().lines(),
            fields.surname(),
            fields.givenNames());
    NameAnswer answer = NameComparison.compare(declared.person(), read);
    if (!answer.proves()) {
      findings.flag(
          answer.match(
              same -> Flag.NAME_DOUBTFUL,
              compatible -> Flag.NAME_DOUBTFUL,
              different -> Flag.NAME_DIFFERS));
    } else if (reading.isCertain()) {
      findings.prove(Proof.NAMES_MATCH);
    }
  }
}
