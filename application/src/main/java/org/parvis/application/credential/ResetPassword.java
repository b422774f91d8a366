package org.parvis.application.credential;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.credential.RawPassword;

/**
 * Uses a link to put another password in place of a forgotten one. Nobody is signed in by it: the
 * password is asked next, and code and passcode before the money as ever (security.md A8).
 */
public interface ResetPassword extends UseCase<ResetPassword.Command, ResetPassword.Outcome> {
  record Command(String token, RawPassword password) {}

  sealed interface Outcome {
    <T> T match(
        Function<Changed, T> changed, Function<Weak, T> weak, Function<NotUsable, T> notUsable);

    record Changed() implements Outcome {

      @Override
      public <T> T match(
          Function<Changed, T> changed, Function<Weak, T> weak, Function<NotUsable, T> notUsable) {
        return changed.apply(this);
      }
    }

    /** The link stays usable. */
    record Weak(PasswordWeakness weakness) implements Outcome {

      @Override
      public <T> T match(
          Function<Changed, T> changed, Function<Weak, T> weak, Function<NotUsable, T> notUsable) {
        return weak.apply(this);
      }
    }

    record NotUsable() implements Outcome {

      @Override
      public <T> T match(
          Function<Changed, T> changed, Function<Weak, T> weak, Function<NotUsable, T> notUsable) {
        return notUsable.apply(this);
      }
    }
  }
}
