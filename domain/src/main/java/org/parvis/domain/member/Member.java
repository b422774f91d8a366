package org.parvis.domain.member;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.domain.shared.Version;

/**
 * A person with an account.
 *
 * <p>A member begins with a proven e-mail address and a password, confirms a mobile number, tells
 * name and birth date, and remembers what they came for. The identity status follows the
 * verification attempts. Once it is VERIFIED, name and birth date are those that were verified and
 * can no longer be changed by the member.
 */
public final class Member {
  private final MemberId id;
  private final EmailAddress email;
  private final Instant registeredAt;
  private final Version version;
  private Language language;
  private @Nullable PhoneNumber phone;
  private @Nullable PersonName name;
  private @Nullable BirthDate birthDate;
  private @Nullable Feature wish;
  private IdentityStatus identity;

  private Member(Snapshot snapshot) {
    this.id = snapshot.id();
    this.email = snapshot.email();
    this.registeredAt = snapshot.registeredAt();
    this.language = snapshot.language();
    this.phone = snapshot.phone();
    this.name = snapshot.name();
    this.birthDate = snapshot.birthDate();
    this.wish = snapshot.wish();
    this.identity = snapshot.identity();
    this.version = snapshot.version();
  }

  /** A member whose e-mail address has just been proved. */
  public static Member register(MemberId id, EmailAddress email, Language language, Instant now) {
    return new Member(
        new Snapshot(
            id,
            email,
            language,
            null,
            null,
            null,
            null,
            IdentityStatus.NOT_STARTED,
            now,
            Version.NEW));
  }

  public static Member restore(Snapshot snapshot) {
    return new Member(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(
        id, email, language, phone, name, birthDate, wish, identity, registeredAt, version);
  }

  /** The number has just been proved by a one-time code. */
  public void confirmPhone(PhoneNumber confirmed) {
    phone = confirmed;
  }

  /**
   * Takes name and birth date as the member writes them.
   *
   * @return false, and nothing changed, when the identity is verified and they are locked
   */
  public boolean giveProfile(PersonName given, BirthDate born) {
    if (identity == IdentityStatus.VERIFIED) {
      return false;
    }
    name = given;
    birthDate = born;
    return true;
  }

  public void chooseLanguage(Language chosen) {
    language = chosen;
  }

  public void wishFor(Feature feature) {
    wish = feature;
  }

  /** Follows what the verification attempts have come to. */
  public void identityBecame(IdentityStatus status) {
    identity = status;
  }

  public MemberId id() {
    return id;
  }

  public EmailAddress email() {
    return email;
  }

  public Language language() {
    return language;
  }

  public Optional<PhoneNumber> phone() {
    return Optional.ofNullable(phone);
  }

  public Optional<PersonName> name() {
    return Optional.ofNullable(name);
  }

  public Optional<BirthDate> birthDate() {
    return Optional.ofNullable(birthDate);
  }

  public Optional<Feature> wish() {
    return Optional.ofNullable(wish);
  }

  public IdentityStatus identity() {
    return identity;
  }

  /** Everything that a store keeps of a member. */
  public record Snapshot(
      MemberId id,
      EmailAddress email,
      Language language,
      @Nullable PhoneNumber phone,
      @Nullable PersonName name,
      @Nullable BirthDate birthDate,
      @Nullable Feature wish,
      IdentityStatus identity,
      Instant registeredAt,
      Version version) {}
}
