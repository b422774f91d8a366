package org.parvis.adapter.persistence.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.parvis.domain.verification.Findings;

class StoredFindingsTest {
  private static final String EARLIER =
      """
      {"verdict":"PASS_ON","reasons":[],"read":{"FORMAT":"TD1"},"flags":["NAME_DIFFERS"],
       "versions":{"engine":"embedded-1"},"at":"2026-11-24T10:00:00Z"}
      """;

  @Test
  void findings_from_before_proofs_were_kept_prove_nothing() {
    Findings findings = StoredFindings.read(EARLIER);

    assertThat(findings.proofs()).isEmpty();
    assertThat(findings.advice()).isEmpty();
    assertThat(findings.flags()).containsExactly("NAME_DIFFERS");
  }

  @Test
  void an_unknown_proof_is_not_read_as_none() {
    String unknown = EARLIER.replace("\"reasons\"", "\"proofs\":[\"LOOKS_FINE\"],\"reasons\"");

    assertThatIllegalArgumentException().isThrownBy(() -> StoredFindings.read(unknown));
  }
}
