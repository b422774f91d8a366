package org.parvis.domain.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Version;

/**
 * What one member may do on one association's account. It is granted by accepting an invitation and
 * counts until it is revoked; nobody has rights without one.
 */
public final class Mandate {
  private final MandateId id;
  private final MemberId member;
  private final AssociationId association;
  private final Set<AccessRight> rights;
  private final Instant grantedAt;
  private final Version version;
  private @Nullable Instant revokedAt;

  private Mandate(Snapshot snapshot) {
    this.id = snapshot.id();
    this.member = snapshot.member();
    this.association = snapshot.association();
    this.rights = Set.copyOf(snapshot.rights());
    this.grantedAt = snapshot.grantedAt();
    this.revokedAt = snapshot.revokedAt();
    this.version = snapshot.version();
  }

  public static Mandate grant(
      MandateId id,
      MemberId member,
      AssociationId association,
      Set<AccessRight> rights,
      Instant now) {
    return new Mandate(new Snapshot(id, member, association, rights, now, null, Version.NEW));
  }

  public static Mandate restore(Snapshot snapshot) {
    return new Mandate(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(id, member, association, rights, grantedAt, revokedAt, version);
  }

  public void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  public boolean isInForce() {
    return revokedAt == null;
  }

  public MandateId id() {
    return id;
  }

  public MemberId member() {
    return member;
  }

  public AssociationId association() {
    return association;
  }

  public Set<AccessRight> rights() {
    return rights;
  }

  /** Everything that a store keeps of a mandate. */
  public record Snapshot(
      MandateId id,
      MemberId member,
      AssociationId association,
      Set<AccessRight> rights,
      Instant grantedAt,
      @Nullable Instant revokedAt,
      Version version) {
    public Snapshot {
      rights = Set.copyOf(rights);
    }
  }
}
