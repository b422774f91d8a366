package org.parvis.application.fake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parvis.application.port.ForcedOutcomes;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.ForcedOutcome;

/** Forced outcomes in memory. */
public final class InMemoryForcedOutcomes implements ForcedOutcomes {
  private final Map<MemberId, ForcedOutcome> forced = new LinkedHashMap<>();

  @Override
  public synchronized Optional<ForcedOutcome> of(MemberId member) {
    return Optional.ofNullable(forced.get(member));
  }

  @Override
  public synchronized Map<MemberId, ForcedOutcome> all() {
    return Map.copyOf(forced);
  }

  @Override
  public synchronized void force(MemberId member, ForcedOutcome outcome) {
    forced.put(member, outcome);
  }

  @Override
  public synchronized void release(MemberId member) {
    forced.remove(member);
  }
}
