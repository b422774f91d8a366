package org.parvis.domain.access;

import java.time.Instant;
import java.util.Set;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.shared.Version;

/**
 * An association's offer of a mandate to whoever holds the link. It says which rights the mandate
 * will have, how often it may be accepted and until when; only the SHA-256 of its token is kept.
 */
public final class Invitation {
  private final InvitationId id;
  private final Bytes tokenDigest;
  private final AssociationId association;
  private final Set<AccessRight> rights;
  private final Instant expiresAt;
  private final Version version;
  private int usesLeft;

  private Invitation(Snapshot snapshot) {
    this.id = snapshot.id();
    this.tokenDigest = snapshot.tokenDigest();
    this.association = snapshot.association();
    this.rights = Set.copyOf(snapshot.rights());
    this.expiresAt = snapshot.expiresAt();
    this.usesLeft = snapshot.usesLeft();
    this.version = snapshot.version();
  }

  public static Invitation issue(
      InvitationId id,
      Bytes tokenDigest,
      AssociationId association,
      Set<AccessRight> rights,
      int uses,
      Instant expiresAt) {
    return new Invitation(
        new Snapshot(id, tokenDigest, association, rights, uses, expiresAt, Version.NEW));
  }

  public static Invitation restore(Snapshot snapshot) {
    return new Invitation(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(id, tokenDigest, association, rights, usesLeft, expiresAt, version);
  }

  public boolean isUsableAt(Instant now) {
    return usesLeft > 0 && now.isBefore(expiresAt);
  }

  /**
   * Uses the invitation once.
   *
   * @throws IllegalStateException when it is used up or expired
   */
  public void accept(Instant now) {
    if (!isUsableAt(now)) {
      throw new IllegalStateException("the invitation is used up or expired");
    }
    usesLeft--;
  }

  public InvitationId id() {
    return id;
  }

  public AssociationId association() {
    return association;
  }

  public Set<AccessRight> rights() {
    return rights;
  }

  /** Everything that a store keeps of an invitation. */
  public record Snapshot(
      InvitationId id,
      Bytes tokenDigest,
      AssociationId association,
      Set<AccessRight> rights,
      int usesLeft,
      Instant expiresAt,
      Version version) {
    public Snapshot {
      rights = Set.copyOf(rights);
    }
  }
}
