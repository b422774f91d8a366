package org.parvis.application.verification;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.verification.AcceptedDocuments;

/** Which documents of which countries are read online. */
public interface ListAcceptedDocuments
    extends UseCase<ListAcceptedDocuments.Command, ListAcceptedDocuments.Outcome> {
  record Command() {}

  sealed interface Outcome {
    <T> T match(Function<Listed, T> listed);

    record Listed(AcceptedDocuments documents) implements Outcome {

      @Override
      public <T> T match(Function<Listed, T> listed) {
        return listed.apply(this);
      }
    }
  }
}
