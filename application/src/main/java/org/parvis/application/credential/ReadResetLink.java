package org.parvis.application.credential;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.EmailAddress;

/** Looks at a link to a new password without using it. */
public interface ReadResetLink extends UseCase<ReadResetLink.Command, ReadResetLink.Outcome> {
  record Command(String token) {}

  sealed interface Outcome {
    <T> T match(Function<Usable, T> usable, Function<NotUsable, T> notUsable);

    /**
     * The link leads to a new password.
     *
     * @param address whose password it is
     * @param shortestPassword fewest characters of the new one
     * @param longestPassword most characters of it
     */
    record Usable(EmailAddress address, int shortestPassword, int longestPassword)
        implements Outcome {

      @Override
      public <T> T match(Function<Usable, T> usable, Function<NotUsable, T> notUsable) {
        return usable.apply(this);
      }
    }

    record NotUsable() implements Outcome {

      @Override
      public <T> T match(Function<Usable, T> usable, Function<NotUsable, T> notUsable) {
        return notUsable.apply(this);
      }
    }
  }
}
