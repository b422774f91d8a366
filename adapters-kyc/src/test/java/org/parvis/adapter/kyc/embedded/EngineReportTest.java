package org.parvis.adapter.kyc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.ReadDocument.Field;
import org.parvis.domain.verification.RefusalReason;

class EngineReportTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String REPORT =
      """
      {"reasons":["DOCUMENT_EXPIRED"],"proofs":["DOCUMENT_READ","FACE_SEEN"],
       "flags":["NAME_DIFFERS"],"advice":["SIGNS_OF_A_COPY"],
       "document":{"format":"TD1",
        "lines":["IDFRAX4RTBPFW46<<<<<<<<<<<<<<<","9007138F3302118FRA<<<<<<<<<<<6",
         "MARTIN<<MAELYS<<<<<<<<<<<<<<<<"],
        "fields":{"documentCode":"ID","issuer":"FRA","number":"X4RTBPFW4","surname":"MARTIN",
         "givenNames":"MAELYS","nationality":"FRA","sex":"F","birthDate":"1990-07-13",
         "expiryDate":"2033-02-11"},"checkDigits":{"NUMBER":true}},
       "clips":[],"ms":12,"engine":"embedded-1","policy":"2026-11-a",
       "thresholds":{"BLURRED":100,"GLARING":0.04},"models":{"mrz-ocrb.onnx":"e404"}}
      """;

  @Test
  void a_report_becomes_findings() {
    Findings findings = EngineReport.translate(REPORT, NOW).orElseThrow();

    assertThat(findings.reasons()).containsExactly(RefusalReason.DOCUMENT_EXPIRED);
    assertThat(findings.proofs()).containsExactlyInAnyOrder(Proof.DOCUMENT_READ, Proof.FACE_SEEN);
    assertThat(findings.flags()).containsExactly("NAME_DIFFERS");
    assertThat(findings.advice()).containsExactly("SIGNS_OF_A_COPY");
    assertThat(findings.read().field(Field.BIRTH_NAME)).contains("MARTIN");
    assertThat(findings.read().field(Field.BIRTH_DATE)).contains("1990-07-13");
    assertThat(findings.read().field(Field.LINE_3)).contains("MARTIN<<MAELYS<<<<<<<<<<<<<<<<");
    assertThat(findings.versions())
        .containsEntry("engine", "embedded-1")
        .containsEntry("policy", "2026-11-a")
        .containsEntry("threshold.BLURRED", "100")
        .containsEntry("threshold.GLARING", "0.04")
        .containsEntry("model.mrz-ocrb.onnx", "e404");
    assertThat(findings.at()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nonsense", "[]", "{}", "{\"decision\":\"APPROVED\"}", "{\"reasons\":1}"})
  void nonsense_is_no_report(String text) {
    assertThat(EngineReport.translate(text, NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"proofs\":[\"DOCUMENT_READ\",\"FACE_SEEN\"], | ''",
        "\"advice\":[\"SIGNS_OF_A_COPY\"], | ''",
        "\"DOCUMENT_READ\" | \"APPROVED\"",
        "\"DOCUMENT_READ\" | true",
        "\"DOCUMENT_READ\" | \"RECORDINGS_NEW\"",
        "\"DOCUMENT_READ\" | \"FACE_SEEN\"",
        "\"proofs\":[\"DOCUMENT_READ\",\"FACE_SEEN\"] | \"proofs\":\"DOCUMENT_READ\"",
        "SIGNS_OF_A_COPY | signs of a copy",
        "\"BLURRED\":100 | \"BLURRED\":\"100\"",
        "BLURRED | forced<",
        "\"thresholds\":{\"BLURRED\":100,\"GLARING\":0.04}, | ''",
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
