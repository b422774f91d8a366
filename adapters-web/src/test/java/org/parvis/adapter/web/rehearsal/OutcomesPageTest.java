package org.parvis.adapter.web.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.exchange.Spoken;
import org.parvis.application.rehearsal.ForceOutcome;
import org.parvis.application.rehearsal.ListForcedOutcomes;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.verification.ForcedOutcome;
import org.parvis.domain.verification.RefusalReason;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class OutcomesPageTest {
  private static final EmailAddress CAMILLE = new EmailAddress("camille@example.org");
  private final OutcomesPage page = new OutcomesPage();
  private final List<ForceOutcome.Command> asked = new ArrayList<>();
  private ForceOutcome.Outcome answer = new ForceOutcome.Outcome.Done();

  @BeforeEach
  void aRehearsal() {
    page.language = Spoken.french();
    page.forceOutcome =
        command -> {
          asked.add(command);
          return answer;
        };
    page.setMember(" Camille@example.org ");
  }

  @Test
  void an_outcome_is_forced_with_the_reasons_that_are_ticked() {
    page.setOutcome("REFUSED");
    page.getChosen().put(RefusalReason.FACE_DIFFERS, true);
    page.getChosen().put(RefusalReason.DOCUMENT_EXPIRED, false);

    assertThat(page.apply()).startsWith("/rehearsal/outcomes.xhtml");
    assertThat(asked)
        .containsExactly(
            new ForceOutcome.Command(
                CAMILLE,
                Optional.of(ForcedOutcome.Kind.REFUSED),
                Set.of(RefusalReason.FACE_DIFFERS)));
  }

  @Test
  void the_engines_own_word_forces_nothing() {
    page.setOutcome("ENGINE");
    page.apply();
    assertThat(asked)
        .containsExactly(new ForceOutcome.Command(CAMILLE, Optional.empty(), Set.of()));
  }

  @Test
  void what_is_no_address_is_asked_again() {
    page.setMember("camille");
    assertThat(page.apply()).isNull();
    assertThat(page.getMissing()).isEqualTo("member");
    assertThat(asked).isEmpty();
  }

  @Test
  void every_refusal_of_the_rehearsal_is_shown() {
    assertThat(lacking(new ForceOutcome.Outcome.UnknownMember())).isEqualTo("member");
    assertThat(lacking(new ForceOutcome.Outcome.ReasonsMissing())).isEqualTo("reasons");
    assertThat(lacking(new ForceOutcome.Outcome.NotRehearsing())).isEqualTo("production");
  }

  private String lacking(ForceOutcome.Outcome refused) {
    answer = refused;
    assertThat(page.apply()).isNull();
    return page.getMissing();
  }

  @Test
  void every_outcome_and_every_reason_can_be_chosen() {
    assertThat(page.getOutcomes())
        .containsExactly("APPROVED", "REFUSED", "UNDER_REVIEW", "ENGINE_UNAVAILABLE", "ENGINE");
    assertThat(page.getFamilies().stream().flatMap(family -> page.reasons(family).stream()))
        .containsExactlyInAnyOrder(RefusalReason.values());
    assertThat(Arrays.stream(RefusalReason.values()).map(page::say)).doesNotContain("");
  }

  @Test
  void what_is_forced_is_shown_in_words() {
    page.listForcedOutcomes =
        command ->
            new ListForcedOutcomes.Outcome.Listed(
                List.of(
                    new ListForcedOutcomes.Line(
                        CAMILLE,
                        new ForcedOutcome(
                            ForcedOutcome.Kind.REFUSED, Set.of(RefusalReason.UNDER_AGE)))));
    assertThat(page.getForced())
        .singleElement()
        .satisfies(line -> assertThat(line.getMember()).isEqualTo("camille@example.org"))
        .satisfies(line -> assertThat(line.getOutcome()).isEqualTo("outcomes.kind.REFUSED"))
        .satisfies(
            line -> assertThat(line.getReasons()).isEqualTo(page.say(RefusalReason.UNDER_AGE)));
  }
}
