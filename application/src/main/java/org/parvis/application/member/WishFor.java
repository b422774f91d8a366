package org.parvis.application.member;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.Feature;
import org.parvis.domain.session.SessionId;

/** Remembers what a member came for. */
public interface WishFor extends UseCase<WishFor.Command, WishFor.Outcome> {
  record Command(SessionId session, Feature feature) {}

  sealed interface Outcome {
    <T> T match(Function<Remembered, T> remembered);

    record Remembered() implements Outcome {

      @Override
      public <T> T match(Function<Remembered, T> remembered) {
        return remembered.apply(this);
      }
    }
  }
}
