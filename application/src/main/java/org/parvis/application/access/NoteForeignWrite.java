package org.parvis.application.access;

import java.util.function.Function;
import org.parvis.application.UseCase;

/** Writes down that a write was refused because it did not come from our own pages. */
public interface NoteForeignWrite
    extends UseCase<NoteForeignWrite.Command, NoteForeignWrite.Outcome> {

  /**
   * What was refused.
   *
   * @param path where the write was aimed at, as the browser named it
   */
  record Command(String path) {}

  sealed interface Outcome {
    <T> T match(Function<Noted, T> noted);

    record Noted() implements Outcome {

      @Override
      public <T> T match(Function<Noted, T> noted) {
        return noted.apply(this);
      }
    }
  }
}
