package org.parvis.application.fake;

import java.util.ArrayList;
import java.util.List;
import org.parvis.application.port.Marks;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Mark;

/** Marks in memory, in the order in which they were kept. */
public final class InMemoryMarks implements Marks {
  private final List<Mark> kept = new ArrayList<>();

  @Override
  public synchronized void keep(Mark mark) {
    boolean there =
        kept.stream()
            .anyMatch(
                one ->
                    one.kind() == mark.kind()
                        && one.digest().equals(mark.digest())
                        && one.attempt().equals(mark.attempt()));
    if (!there) {
      kept.add(mark);
    }
  }

  @Override
  public synchronized List<Mark> like(Mark mark) {
    return kept.stream().filter(mark::isLike).toList();
  }

  @Override
  public synchronized List<Mark> ofAttempt(AttemptId attempt) {
    return kept.stream().filter(one -> one.attempt().equals(attempt)).toList();
  }
}
