package org.parvis.application.access;

import java.util.function.Function;
import org.parvis.application.UseCase;

/**
 * The public keys that verify our access tokens.
 *
 * <p>The first call makes the first key, so that a token can be signed from then on.
 */
public interface PublishSigningKeys
    extends UseCase<PublishSigningKeys.Command, PublishSigningKeys.Outcome> {
  record Command() {}

  sealed interface Outcome {
    <T> T match(Function<Published, T> published);

    /** A JSON Web Key Set. */
    record Published(String keySet) implements Outcome {

      @Override
      public <T> T match(Function<Published, T> published) {
        return published.apply(this);
      }
    }
  }
}
