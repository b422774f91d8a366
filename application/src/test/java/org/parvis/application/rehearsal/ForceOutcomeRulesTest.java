package org.parvis.application.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.verification.Forcing;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.ForcedOutcome;
import org.parvis.domain.verification.RefusalReason;

class ForceOutcomeRulesTest {
  private static final EmailAddress CAMILLE = new EmailAddress("camille@univ.example");
  private final InMemoryBranch branch = new InMemoryBranch();
  private final Forcing rehearsing = Forcing.inRehearsal(branch.forcedOutcomes);
  private MemberId camille;

  @BeforeEach
  void camilleIsAMember() {
    camille = branch.camille();
  }

  private ForceOutcome.Outcome force(
      Forcing forcing, EmailAddress member, ForcedOutcome.Kind kind, RefusalReason... reasons) {
    return say(forcing, new ForceOutcome.Command(member, Optional.of(kind), Set.of(reasons)));
  }

  private ForceOutcome.Outcome say(Forcing forcing, ForceOutcome.Command command) {
    return new ForceOutcomeService(
            forcing, branch.members, branch.journal, branch.transactions, branch.clock)
        .execute(command);
  }

  private ListForcedOutcomes.Outcome.Listed listed(Forcing forcing) {
    return new ListForcedOutcomesService(forcing, branch.members, branch.transactions)
        .execute(new ListForcedOutcomes.Command())
        .match(listed -> listed);
  }

  @ParameterizedTest
  @EnumSource(RefusalReason.class)
  void every_reason_can_be_forced(RefusalReason reason) {
    assertThat(force(rehearsing, CAMILLE, ForcedOutcome.Kind.REFUSED, reason))
        .isEqualTo(new ForceOutcome.Outcome.Done());
    assertThat(branch.forcedOutcomes.of(camille).orElseThrow().reasons()).containsExactly(reason);
    assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.OUTCOME_FORCED);
    assertThat(branch.journal.latest().details())
        .containsEntry("outcome", "REFUSED")
        .containsEntry("reasons", reason.name());
  }

  @ParameterizedTest
  @EnumSource(value = ForcedOutcome.Kind.class, names = "REFUSED", mode = EnumSource.Mode.EXCLUDE)
  void reasons_that_were_left_ticked_do_not_hinder_another_outcome(ForcedOutcome.Kind kind) {
    assertThat(force(rehearsing, CAMILLE, kind, RefusalReason.FACE_DIFFERS))
        .isEqualTo(new ForceOutcome.Outcome.Done());
    assertThat(branch.forcedOutcomes.of(camille)).contains(new ForcedOutcome(kind, Set.of()));
  }

  @Test
  void a_refusal_needs_a_reason() {
    assertThat(force(rehearsing, CAMILLE, ForcedOutcome.Kind.REFUSED))
        .isEqualTo(new ForceOutcome.Outcome.ReasonsMissing());
    assertThat(branch.forcedOutcomes.of(camille)).isEmpty();
  }

  @Test
  void nobody_is_forced_whom_nobody_knows() {
    assertThat(
            force(rehearsing, new EmailAddress("nobody@univ.example"), ForcedOutcome.Kind.APPROVED))
        .isEqualTo(new ForceOutcome.Outcome.UnknownMember());
    assertThat(listed(rehearsing).lines()).isEmpty();
  }

  @Test
  void what_is_forced_is_listed_until_it_is_released() {
    force(rehearsing, CAMILLE, ForcedOutcome.Kind.APPROVED);
    assertThat(listed(rehearsing).lines())
        .containsExactly(
            new ListForcedOutcomes.Line(
                CAMILLE, new ForcedOutcome(ForcedOutcome.Kind.APPROVED, Set.of())));

    say(rehearsing, new ForceOutcome.Command(CAMILLE, Optional.empty(), Set.of()));
    assertThat(listed(rehearsing).lines()).isEmpty();
    assertThat(branch.journal.latest().details()).containsEntry("outcome", "NONE");
  }

  @Test
  void production_forces_nothing_and_lists_nothing() {
    force(rehearsing, CAMILLE, ForcedOutcome.Kind.APPROVED);

    assertThat(force(Forcing.never(), CAMILLE, ForcedOutcome.Kind.APPROVED))
        .isEqualTo(new ForceOutcome.Outcome.NotRehearsing());
    assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.OUTCOME_FORCING_REFUSED);
    assertThat(listed(Forcing.never()).lines()).isEmpty();
  }
}
