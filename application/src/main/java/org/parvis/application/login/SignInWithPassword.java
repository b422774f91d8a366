package org.parvis.application.login;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.session.SessionToken;

/** Signs a member in; says neither whether the address is known nor what was wrong. */
public interface SignInWithPassword
    extends UseCase<SignInWithPassword.Command, SignInWithPassword.Outcome> {
  record Command(EmailAddress address, RawPassword password) {}

  sealed interface Outcome {
    <T> T match(Function<SignedIn, T> signedIn, Function<Denied, T> denied);

    record SignedIn(SessionToken token, boolean staff) implements Outcome {

      @Override
      public <T> T match(Function<SignedIn, T> signedIn, Function<Denied, T> denied) {
        return signedIn.apply(this);
      }
    }

    record Denied() implements Outcome {

      @Override
      public <T> T match(Function<SignedIn, T> signedIn, Function<Denied, T> denied) {
        return denied.apply(this);
      }
    }
  }
}
