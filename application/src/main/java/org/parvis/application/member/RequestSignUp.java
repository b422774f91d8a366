package org.parvis.application.member;

import java.util.Optional;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;

/**
 * Answers somebody who wants an account; the answer is the same for known addresses (security.md
 * A7).
 */
public interface RequestSignUp extends UseCase<RequestSignUp.Command, RequestSignUp.Outcome> {
  record Command(EmailAddress address, Language language, Optional<String> invitationToken) {}

  sealed interface Outcome {
    <T> T match(Function<Accepted, T> accepted, Function<DomainNotServed, T> domainNotServed);

    /** A message leaves: a link, or word that the account exists. */
    record Accepted() implements Outcome {

      @Override
      public <T> T match(
          Function<Accepted, T> accepted, Function<DomainNotServed, T> domainNotServed) {
        return accepted.apply(this);
      }
    }

    /** Only addresses of the institution's domains may sign up. */
    record DomainNotServed() implements Outcome {

      @Override
      public <T> T match(
          Function<Accepted, T> accepted, Function<DomainNotServed, T> domainNotServed) {
        return domainNotServed.apply(this);
      }
    }
  }
}
