package org.parvis.application.port;

import java.util.Optional;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.member.MemberId;

/** What members know. */
public interface CredentialSets {
  Optional<CredentialSet> ofMember(MemberId member);

  /**
   * As {@link #ofMember}, and nobody else can lock it before this transaction ends: tries that run
   * side by side are counted one after the other.
   */
  Optional<CredentialSet> lock(MemberId member);

  /**
   * Stores it, new or changed.
   *
   * @throws StaleAggregateException when it changed since it was loaded
   */
  void save(CredentialSet credentials);
}
