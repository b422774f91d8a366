package org.parvis.application.member;

import java.util.Optional;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.LinkPurpose;

/** Looks at a link without using it. */
public interface ReadLink extends UseCase<ReadLink.Command, ReadLink.Outcome> {
  record Command(String token) {}

  sealed interface Outcome {
    <T> T match(Function<Usable, T> usable, Function<NotUsable, T> notUsable);

    /**
     * What the link is good for.
     *
     * @param shortestPassword fewest characters of the password that will be chosen
     * @param longestPassword most characters of it
     */
    record Usable(
        LinkPurpose purpose,
        Optional<EmailAddress> address,
        int shortestPassword,
        int longestPassword)
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
