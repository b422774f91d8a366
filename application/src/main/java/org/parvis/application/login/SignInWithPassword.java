package org.parvis.application.login;

import java.time.Instant;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.session.SessionToken;

/** Signs a member in; says neither whether the address is known nor what was wrong. */
public interface SignInWithPassword
    extends UseCase<SignInWithPassword.Command, SignInWithPassword.Outcome> {
  record Command(EmailAddress address, RawPassword password, ClientAddress from) {}

  sealed interface Outcome {
    <T> T match(
        Function<SignedIn, T> signedIn, Function<Denied, T> denied, Function<TooMany, T> tooMany);

    record SignedIn(SessionToken token, boolean staff) implements Outcome {

      @Override
      public <T> T match(
          Function<SignedIn, T> signedIn,
          Function<Denied, T> denied,
          Function<TooMany, T> tooMany) {
        return signedIn.apply(this);
      }
    }

    record Denied() implements Outcome {

      @Override
      public <T> T match(
          Function<SignedIn, T> signedIn,
          Function<Denied, T> denied,
          Function<TooMany, T> tooMany) {
        return denied.apply(this);
      }
    }

    /**
     * Too many sign-ins failed from where this one comes from, whatever the accounts (security.md
     * A9).
     *
     * @param until when the door opens again for that origin
     */
    record TooMany(Instant until) implements Outcome {

      @Override
      public <T> T match(
          Function<SignedIn, T> signedIn,
          Function<Denied, T> denied,
          Function<TooMany, T> tooMany) {
        return tooMany.apply(this);
      }
    }
  }
}
