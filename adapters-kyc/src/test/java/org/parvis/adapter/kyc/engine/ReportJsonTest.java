package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.RefusalReason;

/** The report says each kind of word in a list of its own. */
class ReportJsonTest {
  private final Report.Findings findings = new Report.Findings();

  @Test
  void what_is_proved_doubted_and_advised_is_said_apart() {
    findings.refuse(RefusalReason.DOCUMENT_EXPIRED);
    findings.prove(Proof.FACE_SEEN);
    findings.prove(Proof.DOCUMENT_READ);
    findings.flag(Flag.NAME_DIFFERS);
    findings.advise(Advice.SIGNS_OF_A_COPY);

    JsonObject json = json();

    assertThat(words(json, "reasons")).containsExactly("DOCUMENT_EXPIRED");
    assertThat(words(json, "proofs")).containsExactly("DOCUMENT_READ", "FACE_SEEN");
    assertThat(words(json, "flags")).containsExactly("NAME_DIFFERS");
    assertThat(words(json, "advice")).containsExactly("SIGNS_OF_A_COPY");
  }

  @Test
  void what_was_found_twice_is_said_once() {
    findings.prove(Proof.FACE_SEEN);
    findings.prove(Proof.FACE_SEEN);
    findings.advise(Advice.SIGNS_OF_A_SCREEN);
    findings.advise(Advice.SIGNS_OF_A_SCREEN);

    assertThat(words(json(), "proofs")).hasSize(1);
    assertThat(words(json(), "advice")).hasSize(1);
  }

  @Test
  void nothing_is_proved_unless_it_was_found() {
    assertThat(words(json(), "proofs")).isEmpty();
  }

  @Test
  void there_is_no_word_for_a_decision() {
    assertThat(json().keySet())
        .containsExactlyInAnyOrder(
            "reasons",
            "proofs",
            "flags",
            "advice",
            "clips",
            "ms",
            "engine",
            "policy",
            "thresholds",
            "models");
  }

  @Test
  void the_report_carries_every_threshold() {
    JsonObject thresholds = json().getJsonObject("thresholds");
    assertThat(thresholds.keySet())
        .contains("BLURRED", "LEAST_MILLIS", "MOST_FORCED_PLACES")
        .doesNotContain("VERSION", "ENGINE");
    assertThat(thresholds.getJsonNumber("BLURRED").doubleValue()).isEqualTo(Policy.BLURRED);
  }

  private JsonObject json() {
    return ReportJson.of(
        new Report(
            findings.reasons(),
            findings.proofs(),
            findings.flags(),
            findings.advice(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            1),
        Map.of());
  }

  private static List<String> words(JsonObject json, String name) {
    return json.getJsonArray(name).getValuesAs(JsonString::getString);
  }
}
