package org.parvis.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.domain.Some.NOW;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** security.md H4: any doubt goes to a person. */
class DecisionPolicyTest {
  private static final DocumentChoice CARD = new DocumentChoice(DocumentKind.IDENTITY_CARD, "FR");
  private static final DocumentChoice PASSPORT = new DocumentChoice(DocumentKind.PASSPORT, "FR");
  private static final Set<Proof> ALL = EnumSet.allOf(Proof.class);
  private final DecisionPolicy approving = new DecisionPolicy(true);
  private final DecisionPolicy asking = new DecisionPolicy(false);

  private static Findings findings(Set<RefusalReason> reasons, Set<Proof> proofs, String... flags) {
    return new Findings(
        reasons,
        proofs,
        List.of(flags),
        List.of("SIGNS_OF_A_COPY"),
        ReadDocument.NOTHING,
        Map.of("engine", "embedded-2", "policy", "2026-11-b", "threshold.BLURRED", "100"),
        NOW);
  }

  private static Set<Proof> allBut(Proof... missing) {
    Set<Proof> proofs = new HashSet<>(ALL);
    proofs.removeAll(List.of(missing));
    return proofs;
  }

  @Test
  void a_card_of_which_everything_is_proved_is_approved() {
    assertThat(approving.rule(CARD, findings(Set.of(), ALL))).isEqualTo(new Ruling.Approve());
  }

  @Test
  void where_the_institution_does_not_let_it_a_person_approves() {
    assertThat(asking.rule(CARD, findings(Set.of(), ALL))).isEqualTo(new Ruling.Review());
  }

  @ParameterizedTest
  @EnumSource(Proof.class)
  void H4_a_card_that_lacks_one_proof_goes_to_a_person(Proof missing) {
    assertThat(approving.rule(CARD, findings(Set.of(), allBut(missing))))
        .isEqualTo(new Ruling.Review());
  }

  @Test
  void a_passport_has_one_side() {
    assertThat(approving.rule(PASSPORT, findings(Set.of(), allBut(Proof.SIDES_BELONG_TOGETHER))))
        .isEqualTo(new Ruling.Approve());
  }

  @ParameterizedTest
  @EnumSource(value = Proof.class, names = "SIDES_BELONG_TOGETHER", mode = EnumSource.Mode.EXCLUDE)
  void H4_a_passport_that_lacks_another_proof_goes_to_a_person(Proof missing) {
    assertThat(
            approving.rule(
                PASSPORT, findings(Set.of(), allBut(missing, Proof.SIDES_BELONG_TOGETHER))))
        .isEqualTo(new Ruling.Review());
  }

  @Test
  void H4_one_flag_goes_to_a_person_although_everything_is_proved() {
    assertThat(approving.rule(CARD, findings(Set.of(), ALL, "NAME_DIFFERS")))
        .isEqualTo(new Ruling.Review());
  }

  @Test
  void advice_hinders_nothing() {
    assertThat(findings(Set.of(), ALL).advice()).isNotEmpty();
    assertThat(approving.rule(CARD, findings(Set.of(), ALL))).isEqualTo(new Ruling.Approve());
  }

  @Test
  void one_reason_refuses_whatever_is_proved_or_flagged() {
    Set<RefusalReason> reasons = Set.of(RefusalReason.DOCUMENT_EXPIRED);
    assertThat(approving.rule(CARD, findings(reasons, ALL, "NAME_DIFFERS")))
        .isEqualTo(new Ruling.Refuse(reasons));
    assertThat(asking.rule(CARD, findings(reasons, Set.of())))
        .isEqualTo(new Ruling.Refuse(reasons));
  }

  /** The zone of the French card of 1994 carries no expiry. */
  @Nested
  class TheCardOf1994 {

    @Test
    void goes_to_a_person_when_its_validity_was_not_proved() {
      assertThat(approving.rule(CARD, findings(Set.of(), allBut(Proof.DOCUMENT_VALID))))
          .isEqualTo(new Ruling.Review());
    }

    @Test
    void goes_to_a_person_when_its_missing_date_is_flagged() {
      assertThat(approving.rule(CARD, findings(Set.of(), ALL, "EXPIRY_NOT_IN_ZONE")))
          .isEqualTo(new Ruling.Review());
    }

    @Test
    void is_approved_when_a_dated_rule_proved_its_validity() {
      assertThat(approving.rule(CARD, findings(Set.of(), ALL))).isEqualTo(new Ruling.Approve());
    }
  }

  @Test
  void H5_what_a_decision_rests_on_names_policy_thresholds_and_engine() {
    assertThat(asking.basis(findings(Set.of(), ALL)))
        .containsEntry("decision", DecisionPolicy.VERSION)
        .containsEntry("decision.approves", "false")
        .containsEntry("engine", "embedded-2")
        .containsEntry("policy", "2026-11-b")
        .containsEntry("threshold.BLURRED", "100");
  }

  @Nested
  class Forcing {
    private final Findings found =
        findings(Set.of(RefusalReason.DOCUMENT_EXPIRED), Set.of(), "NAME_DIFFERS");

    private Ruling ruling(ForcedOutcome.Kind kind, RefusalReason... reasons) {
      Findings forced = new ForcedOutcome(kind, Set.of(reasons)).bend(found);
      assertThat(forced.isForced()).isTrue();
      return approving.rule(CARD, forced);
    }

    @Test
    void each_outcome_can_be_had() {
      assertThat(ruling(ForcedOutcome.Kind.APPROVED)).isEqualTo(new Ruling.Approve());
      assertThat(ruling(ForcedOutcome.Kind.UNDER_REVIEW)).isEqualTo(new Ruling.Review());
      assertThat(ruling(ForcedOutcome.Kind.ENGINE_UNAVAILABLE)).isEqualTo(new Ruling.Review());
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void each_reason_can_be_had(RefusalReason reason) {
      assertThat(ruling(ForcedOutcome.Kind.REFUSED, reason))
          .isEqualTo(new Ruling.Refuse(Set.of(reason)));
    }

    @Test
    void what_was_found_by_itself_is_not_forced() {
      assertThat(found.isForced()).isFalse();
    }
  }
}
