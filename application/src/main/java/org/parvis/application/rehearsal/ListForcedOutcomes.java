package org.parvis.application.rehearsal;

import java.util.List;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.verification.ForcedOutcome;

/** Whose checks are forced at present, by address. */
public interface ListForcedOutcomes
    extends UseCase<ListForcedOutcomes.Command, ListForcedOutcomes.Outcome> {
  record Command() {}

  /** One member's. */
  record Line(EmailAddress member, ForcedOutcome forced) {}

  sealed interface Outcome {
    <T> T match(Function<Listed, T> listed);

    record Listed(List<Line> lines) implements Outcome {
      public Listed {
        lines = List.copyOf(lines);
      }

      @Override
      public <T> T match(Function<Listed, T> listed) {
        return listed.apply(this);
      }
    }
  }
}
