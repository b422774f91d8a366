package org.parvis.application.port;

import java.util.Map;
import java.util.Optional;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.ForcedOutcome;

/** What the checks of members come to in a rehearsal. Nothing asks it in production. */
public interface ForcedOutcomes {
  Optional<ForcedOutcome> of(MemberId member);

  Map<MemberId, ForcedOutcome> all();

  /** Holds from now on, in place of what held before. */
  void force(MemberId member, ForcedOutcome outcome);

  /** The engine is believed again. */
  void release(MemberId member);
}
