package org.parvis.application.rehearsal;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.verification.ForcedOutcome;
import org.parvis.domain.verification.RefusalReason;

/** Says what the next checks of a member come to, until it is said otherwise. */
public interface ForceOutcome extends UseCase<ForceOutcome.Command, ForceOutcome.Outcome> {
  /**
   * What is wanted.
   *
   * @param kind empty to believe the engine again
   * @param reasons why, for a refusal; not looked at for anything else
   */
  record Command(
      EmailAddress member, Optional<ForcedOutcome.Kind> kind, Set<RefusalReason> reasons) {
    public Command {
      reasons = Set.copyOf(reasons);
    }
  }

  sealed interface Outcome {
    <T> T match(
        Function<Done, T> done,
        Function<UnknownMember, T> unknownMember,
        Function<ReasonsMissing, T> reasonsMissing,
        Function<NotRehearsing, T> notRehearsing);

    record Done() implements Outcome {

      @Override
      public <T> T match(
          Function<Done, T> done,
          Function<UnknownMember, T> unknownMember,
          Function<ReasonsMissing, T> reasonsMissing,
          Function<NotRehearsing, T> notRehearsing) {
        return done.apply(this);
      }
    }

    record UnknownMember() implements Outcome {

      @Override
      public <T> T match(
          Function<Done, T> done,
          Function<UnknownMember, T> unknownMember,
          Function<ReasonsMissing, T> reasonsMissing,
          Function<NotRehearsing, T> notRehearsing) {
        return unknownMember.apply(this);
      }
    }

    record ReasonsMissing() implements Outcome {

      @Override
      public <T> T match(
          Function<Done, T> done,
          Function<UnknownMember, T> unknownMember,
          Function<ReasonsMissing, T> reasonsMissing,
          Function<NotRehearsing, T> notRehearsing) {
        return reasonsMissing.apply(this);
      }
    }

    /** Production: nothing is forced there. */
    record NotRehearsing() implements Outcome {

      @Override
      public <T> T match(
          Function<Done, T> done,
          Function<UnknownMember, T> unknownMember,
          Function<ReasonsMissing, T> reasonsMissing,
          Function<NotRehearsing, T> notRehearsing) {
        return notRehearsing.apply(this);
      }
    }
  }
}
