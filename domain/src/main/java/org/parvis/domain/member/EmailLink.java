package org.parvis.domain.member;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.shared.Version;

/**
 * A link that proves control of an address, once.
 *
 * <p>It is made when somebody asks for an account or for a new password, or at first start for the
 * first member of the staff, and lives for a short time. Only the SHA-256 of its token is kept.
 * Looking at the page behind it changes nothing; the form on that page consumes it, and after that
 * it is dead (security.md A8). A link for the staff carries no address: its holder gives one. A
 * link for a new password belongs to one member; one that was asked for an address nobody has
 * belongs to nobody, and leads nowhere.
 */
public final class EmailLink {
  private final LinkId id;
  private final Bytes tokenDigest;
  private final LinkPurpose purpose;
  private final @Nullable EmailAddress address;
  private final @Nullable MemberId member;
  private final Language language;
  private final @Nullable Bytes invitationDigest;
  private final Instant expiresAt;
  private final Version version;
  private @Nullable Instant consumedAt;

  private EmailLink(Snapshot snapshot) {
    this.id = snapshot.id();
    this.tokenDigest = snapshot.tokenDigest();
    this.purpose = snapshot.purpose();
    this.address = snapshot.address();
    this.member = snapshot.member();
    this.language = snapshot.language();
    this.invitationDigest = snapshot.invitationDigest();
    this.expiresAt = snapshot.expiresAt();
    this.consumedAt = snapshot.consumedAt();
    this.version = snapshot.version();
  }

  /** A link for somebody who wants an account; the invitation they came with stays attached. */
  public static EmailLink forSignUp(
      LinkId id,
      Bytes tokenDigest,
      EmailAddress address,
      Language language,
      Optional<Bytes> invitationDigest,
      Instant now,
      Duration life) {
    return new EmailLink(
        new Snapshot(
            id,
            tokenDigest,
            LinkPurpose.SIGN_UP,
            address,
            null,
            language,
            invitationDigest.orElse(null),
            now.plus(life),
            null,
            Version.NEW));
  }

  /** The link that an operator opens to become the first member of the staff (security.md A9). */
  public static EmailLink forFirstStaff(
      LinkId id, Bytes tokenDigest, Language language, Instant now, Duration life) {
    return new EmailLink(
        new Snapshot(
            id,
            tokenDigest,
            LinkPurpose.FIRST_STAFF,
            null,
            null,
            language,
            null,
            now.plus(life),
            null,
            Version.NEW));
  }

  /**
   * A link to a new password.
   *
   * @param member whose password it may change; empty where nobody has the address
   */
  public static EmailLink forReset(
      LinkId id,
      Bytes tokenDigest,
      EmailAddress address,
      Optional<MemberId> member,
      Language language,
      Instant now,
      Duration life) {
    return new EmailLink(
        new Snapshot(
            id,
            tokenDigest,
            LinkPurpose.RESET_PASSWORD,
            address,
            member.orElse(null),
            language,
            null,
            now.plus(life),
            null,
            Version.NEW));
  }

  public static EmailLink restore(Snapshot snapshot) {
    return new EmailLink(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(
        id,
        tokenDigest,
        purpose,
        address,
        member,
        language,
        invitationDigest,
        expiresAt,
        consumedAt,
        version);
  }

  public boolean isUsableAt(Instant now) {
    return consumedAt == null && now.isBefore(expiresAt);
  }

  /**
   * Uses the link up.
   *
   * @throws IllegalStateException when it is no longer usable
   */
  public void consume(Instant now) {
    if (!isUsableAt(now)) {
      throw new IllegalStateException("the link is used or expired");
    }
    consumedAt = now;
  }

  /** Whether the link was made less than this long before a moment. */
  public boolean isYoungerThan(Duration age, Instant now, Duration life) {
    return now.isBefore(expiresAt.minus(life).plus(age));
  }

  public LinkId id() {
    return id;
  }

  public LinkPurpose purpose() {
    return purpose;
  }

  public Optional<EmailAddress> address() {
    return Optional.ofNullable(address);
  }

  /** Whose password the link may change. */
  public Optional<MemberId> member() {
    return Optional.ofNullable(member);
  }

  public Language language() {
    return language;
  }

  public Optional<Bytes> invitationDigest() {
    return Optional.ofNullable(invitationDigest);
  }

  /** Everything that a store keeps of a link. */
  public record Snapshot(
      LinkId id,
      Bytes tokenDigest,
      LinkPurpose purpose,
      @Nullable EmailAddress address,
      @Nullable MemberId member,
      Language language,
      @Nullable Bytes invitationDigest,
      Instant expiresAt,
      @Nullable Instant consumedAt,
      Version version) {
    public Snapshot {
      Objects.requireNonNull(id, "id");
    }
  }
}
