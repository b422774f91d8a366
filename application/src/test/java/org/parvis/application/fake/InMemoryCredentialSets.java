package org.parvis.application.fake;

import java.util.Optional;
import org.parvis.application.port.CredentialSets;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.member.MemberId;

/**
 * Credential sets in memory; {@link ImmediateTransactions} run one at a time, which is the lock.
 */
public final class InMemoryCredentialSets implements CredentialSets {

  private final Shelf<MemberId, CredentialSet.Snapshot> shelf = new Shelf<>();

  @Override
  public Optional<CredentialSet> ofMember(MemberId member) {
    return shelf.get(member).map(CredentialSet::restore);
  }

  @Override
  public Optional<CredentialSet> lock(MemberId member) {
    return ofMember(member);
  }

  @Override
  public void save(CredentialSet credentials) {
    shelf.put(credentials.member(), credentials.snapshot());
  }
}
