package org.parvis.adapter.kyc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.ReadDocument.Field;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.Verdict;

class EngineReportTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String REPORT =
      """
      {"verdict":"REFUSE","reasons":["DOCUMENT_EXPIRED"],"flags":["NAME_DIFFERS"],
       "document":{"format":"TD1",
        "lines":["IDFRAX4RTBPFW46<<<<<<<<<<<<<<<","9007138F3302118FRA<<<<<<<<<<<6",
         "MARTIN<<MAELYS<<<<<<<<<<<<<<<<"],
        "fields":{"documentCode":"ID","issuer":"FRA","number":"X4RTBPFW4","surname":"MARTIN",
         "givenNames":"MAELYS","nationality":"FRA","sex":"F","birthDate":"1990-07-13",
         "expiryDate":"2033-02-11"},"checkDigits":{"NUMBER":true}},
       "clips":[],"ms":12,"engine":"embedded-1","policy":"2026-11-a",
       "models":{"mrz-ocrb.onnx":"e404"}}
      """;

  @Test
  void a_report_becomes_findings() {
    Findings findings = EngineReport.translate(REPORT, NOW).orElseThrow();

    assertThat(findings.verdict()).isEqualTo(Verdict.REFUSE);
    assertThat(findings.reasons()).containsExactly(RefusalReason.DOCUMENT_EXPIRED);
    assertThat(findings.flags()).containsExactly("NAME_DIFFERS");
    assertThat(findings.read().field(Field.BIRTH_NAME)).contains("MARTIN");
    assertThat(findings.read().field(Field.BIRTH_DATE)).contains("1990-07-13");
    assertThat(findings.read().field(Field.LINE_3)).contains("MARTIN<<MAELYS<<<<<<<<<<<<<<<<");
    assertThat(findings.versions())
        .containsEntry("engine", "embedded-1")
        .containsEntry("policy", "2026-11-a")
        .containsEntry("model.mrz-ocrb.onnx", "e404");
    assertThat(findings.at()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nonsense", "[]", "{}", "{\"verdict\":\"APPROVE\"}", "{\"verdict\":1}"})
  void nonsense_is_no_report(String text) {
    assertThat(EngineReport.translate(text, NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"REFUSE\" | \"PASS_ON\"",
        "\"REFUSE\" | \"APPROVE\"",
        "\"DOCUMENT_EXPIRED\" | \"HE_LOOKS_FINE\"",
        "\"DOCUMENT_EXPIRED\" | 12",
        "NAME_DIFFERS | <script>",
        "\"surname\":\"MARTIN\" | \"surname\":\"<img src=x>\"",
        "\"surname\":\"MARTIN\" | \"name\":\"MARTIN\"",
        "1990-07-13 | 1990-13-07",
        "embedded-1 | <b>",
        "\"MARTIN<<MAELYS<<<<<<<<<<<<<<<<\" | \"A\",\"B\""
      })
  void a_report_that_was_tampered_with_is_no_report(String from, String to) {
    String tampered = REPORT.replace(from, to);

    assertThat(tampered).isNotEqualTo(REPORT);
    assertThat(EngineReport.translate(tampered, NOW)).isEmpty();
  }
}
