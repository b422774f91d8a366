package org.parvis.application.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.parvis.application.port.Tallies;
import org.parvis.domain.credential.Tally;
import org.parvis.domain.credential.TallyKind;

/** Tallies in memory; {@link ImmediateTransactions} run one at a time, which is the lock. */
public final class InMemoryTallies implements Tallies {
  private record Key(TallyKind kind, String subject) {}

  private final Map<Key, Tally> tallies = new HashMap<>();

  @Override
  public synchronized Tally add(TallyKind kind, String subject, Duration window, Instant now) {
    tallies
        .entrySet()
        .removeIf(
            each -> each.getKey().kind() == kind && each.getValue().at(now, window).amount() == 0);
    Tally added = of(kind, subject, window, now).another();
    tallies.put(new Key(kind, subject), added);
    return added;
  }

  @Override
  public synchronized Tally of(TallyKind kind, String subject, Duration window, Instant now) {
    return tallies.getOrDefault(new Key(kind, subject), Tally.none(now)).at(now, window);
  }

  @Override
  public synchronized int subjects(TallyKind kind, Duration window, Instant now) {
    return (int)
        tallies.entrySet().stream()
            .filter(each -> each.getKey().kind() == kind)
            .filter(each -> each.getValue().at(now, window).amount() > 0)
            .count();
  }

  /** How many tallies lie at rest, whether their window is over or not. */
  public synchronized int size() {
    return tallies.size();
  }
}
