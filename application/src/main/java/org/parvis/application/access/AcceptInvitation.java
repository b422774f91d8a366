package org.parvis.application.access;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.Association;
import org.parvis.domain.session.SessionId;

/** Turns an invitation into a mandate of the signed-in member. */
public interface AcceptInvitation
    extends UseCase<AcceptInvitation.Command, AcceptInvitation.Outcome> {
  record Command(SessionId session, String token) {}

  sealed interface Outcome {
    <T> T match(Function<Accepted, T> accepted, Function<NotUsable, T> notUsable);

    record Accepted(Association association) implements Outcome {

      @Override
      public <T> T match(Function<Accepted, T> accepted, Function<NotUsable, T> notUsable) {
        return accepted.apply(this);
      }
    }

    record NotUsable() implements Outcome {

      @Override
      public <T> T match(Function<Accepted, T> accepted, Function<NotUsable, T> notUsable) {
        return notUsable.apply(this);
      }
    }
  }
}
