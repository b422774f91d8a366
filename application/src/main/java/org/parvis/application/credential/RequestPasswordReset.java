package org.parvis.application.credential;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;

/**
 * Answers somebody who has forgotten a password; the answer is the same for every address
 * (security.md A7, A8).
 */
public interface RequestPasswordReset
    extends UseCase<RequestPasswordReset.Command, RequestPasswordReset.Outcome> {
  /**
   * What is asked.
   *
   * @param language of the page; a mail speaks the member's own
   */
  record Command(EmailAddress address, Language language) {}

  sealed interface Outcome {
    <T> T match(Function<Accepted, T> accepted);

    /** A message leaves, or none does: that is not said. */
    record Accepted() implements Outcome {

      @Override
      public <T> T match(Function<Accepted, T> accepted) {
        return accepted.apply(this);
      }
    }
  }
}
