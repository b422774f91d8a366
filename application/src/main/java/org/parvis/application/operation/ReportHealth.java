package org.parvis.application.operation;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parvis.application.UseCase;

/** Whether the server can serve, and what waits. It tells of nobody. */
public interface ReportHealth extends UseCase<ReportHealth.Query, ReportHealth.Outcome> {
  record Query() {}

  /** What members cannot do without. */
  enum Part {
    DATABASE,
    RECORDINGS
  }

  /** How much waits, and how long the oldest has. */
  record Queue(long count, Optional<Duration> age) {}

  sealed interface Outcome {
    <T> T match(Function<Well, T> well, Function<Unwell, T> unwell);

    /**
     * Every part works.
     *
     * @param overdueCases open cases past the date that members were told
     * @param freeBytes what the disk of the recordings has left
     */
    record Well(Queue messages, Queue checks, long overdueCases, long freeBytes)
        implements Outcome {

      @Override
      public <T> T match(Function<Well, T> well, Function<Unwell, T> unwell) {
        return well.apply(this);
      }
    }

    record Unwell(Set<Part> broken) implements Outcome {
      public Unwell {
        broken = Set.copyOf(broken);
      }

      @Override
      public <T> T match(Function<Well, T> well, Function<Unwell, T> unwell) {
        return unwell.apply(this);
      }
    }
  }
}
