package org.parvis.application.access;

import java.util.List;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionId;

/** Answers the API: every right on every association, for the session behind a token. */
public interface ReadMyAccess extends UseCase<ReadMyAccess.Command, ReadMyAccess.Outcome> {
  record Command(SessionId session, MemberId member) {}

  sealed interface Outcome {
    <T> T match(Function<Read, T> read, Function<SessionOver, T> sessionOver);

    record Read(IdentityStatus identity, List<AssociationAccess> associations) implements Outcome {
      public Read {
        associations = List.copyOf(associations);
      }

      @Override
      public <T> T match(Function<Read, T> read, Function<SessionOver, T> sessionOver) {
        return read.apply(this);
      }
    }

    record SessionOver() implements Outcome {

      @Override
      public <T> T match(Function<Read, T> read, Function<SessionOver, T> sessionOver) {
        return sessionOver.apply(this);
      }
    }
  }
}
