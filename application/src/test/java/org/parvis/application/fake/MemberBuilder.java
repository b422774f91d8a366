package org.parvis.application.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Feature;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.shared.Version;

/** Members for tests: a fresh one, or {@link #onboarded one who has told everything}. */
public final class MemberBuilder {

  /** The id of the member that is built when nothing else is said. */
  public static final MemberId CAMILLE = new MemberId(new UUID(0xCA, 1));

  private MemberId id = CAMILLE;
  private EmailAddress email = new EmailAddress("camille@univ.example");
  private Language language = Language.FRENCH;
  private @Nullable PhoneNumber phone;
  private @Nullable PersonName name;
  private @Nullable BirthDate birthDate;
  private @Nullable Feature wish;
  private IdentityStatus identity = IdentityStatus.NOT_STARTED;
  private Instant registeredAt = MutableClock.START;

  private MemberBuilder() {}

  public static MemberBuilder aMember() {
    return new MemberBuilder();
  }

  /** A member with number, name and birth date. */
  public static MemberBuilder onboarded() {
    return new MemberBuilder()
        .phone("+33612345678")
        .named("Camille", "Durand")
        .born(LocalDate.of(1990, 5, 17));
  }

  /** Another member: other id, other address. */
  public MemberBuilder number(int number) {
    id = new MemberId(new UUID(0xCA, number));
    email = new EmailAddress("member" + number + "@univ.example");
    return this;
  }

  public MemberBuilder email(String address) {
    email = new EmailAddress(address);
    return this;
  }

  public MemberBuilder reading(Language chosen) {
    language = chosen;
    return this;
  }

  public MemberBuilder phone(String e164) {
    phone = new PhoneNumber(e164);
    return this;
  }

  public MemberBuilder named(String givenNames, String birthName) {
    name = new PersonName(givenNames, birthName, "");
    return this;
  }

  public MemberBuilder born(LocalDate date) {
    birthDate = new BirthDate(date);
    return this;
  }

  public MemberBuilder wishing(Feature feature) {
    wish = feature;
    return this;
  }

  public MemberBuilder identity(IdentityStatus status) {
    identity = status;
    return this;
  }

  public MemberBuilder registeredAt(Instant moment) {
    registeredAt = moment;
    return this;
  }

  public Member build() {
    return Member.restore(
        new Member.Snapshot(
            id,
            email,
            language,
            phone,
            name,
            birthDate,
            wish,
            identity,
            registeredAt,
            Version.NEW));
  }
}
