package org.parvis.application.code;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.session.SessionToken;

/** Compares a code; the right one proves the factor and changes the token. */
public interface ConfirmOneTimeCode
    extends UseCase<ConfirmOneTimeCode.Command, ConfirmOneTimeCode.Outcome> {
  record Command(SessionId session, CodePurpose purpose, OneTimeCode code) {}

  sealed interface Outcome {
    <T> T match(
        Function<Confirmed, T> confirmed,
        Function<Wrong, T> wrong,
        Function<Closed, T> closed,
        Function<PhoneTaken, T> phoneTaken);

    record Confirmed(SessionToken token) implements Outcome {

      @Override
      public <T> T match(
          Function<Confirmed, T> confirmed,
          Function<Wrong, T> wrong,
          Function<Closed, T> closed,
          Function<PhoneTaken, T> phoneTaken) {
        return confirmed.apply(this);
      }
    }

    record Wrong(int checksLeft) implements Outcome {

      @Override
      public <T> T match(
          Function<Confirmed, T> confirmed,
          Function<Wrong, T> wrong,
          Function<Closed, T> closed,
          Function<PhoneTaken, T> phoneTaken) {
        return wrong.apply(this);
      }
    }

    /** No code is compared. */
    record Closed(Why why) implements Outcome {
      /** Why not. */
      public enum Why {
        /** Expired, exhausted, used, or never sent: ask for another one. */
        CODE_OVER,
        /** Too many wrong codes in a day, whatever the number of codes: come back later. */
        TRIES_OVER,
        /** Too many wrong passwords: the same code may be good when the wait is over. */
        PASSWORD_LOCKED
      }

      @Override
      public <T> T match(
          Function<Confirmed, T> confirmed,
          Function<Wrong, T> wrong,
          Function<Closed, T> closed,
          Function<PhoneTaken, T> phoneTaken) {
        return closed.apply(this);
      }
    }

    /** The code was right, and the number belongs to another member. */
    record PhoneTaken() implements Outcome {

      @Override
      public <T> T match(
          Function<Confirmed, T> confirmed,
          Function<Wrong, T> wrong,
          Function<Closed, T> closed,
          Function<PhoneTaken, T> phoneTaken) {
        return phoneTaken.apply(this);
      }
    }
  }
}
