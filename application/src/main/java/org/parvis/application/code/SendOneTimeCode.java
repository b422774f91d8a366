package org.parvis.application.code;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;

/**
 * Sends a code to a number: the one typed on the first visit, the confirmed one later.
 *
 * <p>While a challenge of the same session, purpose and number lives, the same code is repeated
 * with the same end (security.md B5).
 */
public interface SendOneTimeCode extends UseCase<SendOneTimeCode.Command, SendOneTimeCode.Outcome> {
  /**
   * Asks for a code.
   *
   * @param phone the number that was typed; empty for the confirmed one
   * @param from where it is asked for
   */
  record Command(
      SessionId session, CodePurpose purpose, Optional<PhoneNumber> phone, ClientAddress from) {}

  sealed interface Outcome {
    <T> T match(Function<Sent, T> sent, Function<Wait, T> wait, Function<OutOfStep, T> outOfStep);

    record Sent(CodeView code) implements Outcome {

      @Override
      public <T> T match(
          Function<Sent, T> sent, Function<Wait, T> wait, Function<OutOfStep, T> outOfStep) {
        return sent.apply(this);
      }
    }

    /** A limit is reached, until then. */
    record Wait(Instant until, Limit limit) implements Outcome {
      /** Which limit. */
      public enum Limit {
        /** Messages to this number. */
        THIS_NUMBER,
        /** Messages to all numbers of one day. */
        ALL_NUMBERS,
        /** Messages asked for from this address, to numbers that were typed. */
        THIS_ADDRESS,
        /** Messages asked for by this member, to numbers that were typed. */
        THIS_MEMBER,
        /** Messages to numbers of one block whose codes do not come back. */
        NUMBERS_LIKE_THIS,
        THIS_CALLING_CODE,
        /** Wrong codes of this member: another code would be refused like the last one. */
        WRONG_CODES
      }

      @Override
      public <T> T match(
          Function<Sent, T> sent, Function<Wait, T> wait, Function<OutOfStep, T> outOfStep) {
        return wait.apply(this);
      }
    }

    record OutOfStep() implements Outcome {

      @Override
      public <T> T match(
          Function<Sent, T> sent, Function<Wait, T> wait, Function<OutOfStep, T> outOfStep) {
        return outOfStep.apply(this);
      }
    }
  }
}
