package org.parvis.application.login;

import java.time.Instant;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.session.SessionToken;

/**
 * Puts another password in place of the one that a signed-in member gives once more. Giving it is a
 * password try like any other: same counts, same waits, same queue (security.md A5, A6, A9).
 */
public interface ChangePassword extends UseCase<ChangePassword.Command, ChangePassword.Outcome> {
  record Command(SessionId session, RawPassword old, RawPassword chosen, ClientAddress from) {}

  sealed interface Outcome {
    <T> T match(
        Function<Changed, T> changed,
        Function<Weak, T> weak,
        Function<Denied, T> denied,
        Function<TooMany, T> tooMany);

    /**
     * Every other session has ended.
     *
     * @param token the one that this session has from now on
     */
    record Changed(SessionToken token) implements Outcome {

      @Override
      public <T> T match(
          Function<Changed, T> changed,
          Function<Weak, T> weak,
          Function<Denied, T> denied,
          Function<TooMany, T> tooMany) {
        return changed.apply(this);
      }
    }

    /** Nothing was compared; so many characters make a password. */
    record Weak(PasswordWeakness weakness, int shortest, int longest) implements Outcome {

      @Override
      public <T> T match(
          Function<Changed, T> changed,
          Function<Weak, T> weak,
          Function<Denied, T> denied,
          Function<TooMany, T> tooMany) {
        return weak.apply(this);
      }
    }

    /** Wrong, or too many were: which of both is not told. */
    record Denied() implements Outcome {

      @Override
      public <T> T match(
          Function<Changed, T> changed,
          Function<Weak, T> weak,
          Function<Denied, T> denied,
          Function<TooMany, T> tooMany) {
        return denied.apply(this);
      }
    }

    /** Too many failed from there, until then. */
    record TooMany(Instant until) implements Outcome {

      @Override
      public <T> T match(
          Function<Changed, T> changed,
          Function<Weak, T> weak,
          Function<Denied, T> denied,
          Function<TooMany, T> tooMany) {
        return tooMany.apply(this);
      }
    }
  }
}
