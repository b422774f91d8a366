package org.parvis.application.member;

import java.util.Optional;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;
import org.parvis.domain.session.SessionToken;

/**
 * Uses a link and a password to open an account and sign its holder in.
 *
 * <p>A link for the first member of the staff carries no address; its holder gives one.
 */
public interface OpenAccount extends UseCase<OpenAccount.Command, OpenAccount.Outcome> {
  record Command(
      String token, RawPassword password, Optional<EmailAddress> address, Language language) {}

  sealed interface Outcome {
    <T> T match(
        Function<Opened, T> opened, Function<Weak, T> weak, Function<NotUsable, T> notUsable);

    record Opened(SessionToken token, boolean staff) implements Outcome {

      @Override
      public <T> T match(
          Function<Opened, T> opened, Function<Weak, T> weak, Function<NotUsable, T> notUsable) {
        return opened.apply(this);
      }
    }

    /** The link stays usable. */
    record Weak(PasswordWeakness weakness) implements Outcome {

      @Override
      public <T> T match(
          Function<Opened, T> opened, Function<Weak, T> weak, Function<NotUsable, T> notUsable) {
        return weak.apply(this);
      }
    }

    record NotUsable() implements Outcome {

      @Override
      public <T> T match(
          Function<Opened, T> opened, Function<Weak, T> weak, Function<NotUsable, T> notUsable) {
        return notUsable.apply(this);
      }
    }
  }
}
