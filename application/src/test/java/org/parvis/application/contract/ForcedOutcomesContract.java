package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.ForcedOutcomes;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.ForcedOutcome;
import org.parvis.domain.verification.RefusalReason;

/** What every store of forced outcomes promises. */
public abstract class ForcedOutcomesContract extends StoreContract {
  private static final ForcedOutcome REFUSED =
      new ForcedOutcome(
          ForcedOutcome.Kind.REFUSED,
          Set.of(RefusalReason.DOCUMENT_EXPIRED, RefusalReason.FACE_DIFFERS));
  private static final ForcedOutcome APPROVED =
      new ForcedOutcome(ForcedOutcome.Kind.APPROVED, Set.of());
  private final MemberId member = Any.memberId();

  protected abstract ForcedOutcomes forcedOutcomes();

  @Test
  void nobody_is_forced_who_was_not() {
    assertThat(forced(member)).isEmpty();
  }

  @Test
  void what_is_forced_holds_for_its_member_alone() {
    change(() -> forcedOutcomes().force(member, REFUSED));

    assertThat(forced(member)).contains(REFUSED);
    assertThat(forced(Any.memberId())).isEmpty();
    assertThat(in(() -> forcedOutcomes().all())).containsEntry(member, REFUSED);
  }

  @Test
  void the_last_word_holds() {
    change(() -> forcedOutcomes().force(member, REFUSED));
    change(() -> forcedOutcomes().force(member, APPROVED));

    assertThat(forced(member)).contains(APPROVED);
  }

  @Test
  void released_is_forgotten_and_releasing_again_is_harmless() {
    change(() -> forcedOutcomes().force(member, REFUSED));
    change(() -> forcedOutcomes().release(member));
    change(() -> forcedOutcomes().release(member));

    assertThat(forced(member)).isEmpty();
    assertThat(in(() -> forcedOutcomes().all())).doesNotContainKey(member);
  }

  private Optional<ForcedOutcome> forced(MemberId who) {
    return in(() -> forcedOutcomes().of(who));
  }
}
