package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.EmailLinks;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.EmailLink;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.LinkId;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Bytes;

/** What every store of links promises. */
public abstract class EmailLinksContract extends StoreContract {
  protected abstract EmailLinks emailLinks();

  @Test
  void a_full_link_comes_back_as_it_was() {
    Bytes digest = Any.digest();
    EmailLink link =
        EmailLink.forSignUp(
            new LinkId(Any.id()),
            digest,
            Any.email(),
            Language.ENGLISH,
            Optional.of(Any.digest()),
            Any.MOMENT,
            Duration.ofMinutes(30));
    link.consume(Any.MOMENT.plusSeconds(60));
    save(link);

    assertThat(load(digest).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(link.snapshot());
  }

  @Test
  void a_link_for_the_staff_comes_back_as_it_was() {
    Bytes digest = Any.digest();
    EmailLink link = anyStaffLink(digest);
    save(link);

    assertThat(load(digest).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(link.snapshot());
  }

  @Test
  void no_link_is_found_by_a_digest_that_none_has() {
    assertThat(in(() -> emailLinks().ofTokenDigest(Any.digest()))).isEmpty();
  }

  @Test
  void the_latest_link_to_an_address_is_the_one_that_ends_last() {
    EmailAddress address = Any.email();
    EmailLink older = anyLink(address, Any.MOMENT);
    EmailLink younger = anyLink(address, Any.MOMENT.plusSeconds(1));
    save(younger);
    save(older);
    save(anyLink(Any.email(), Any.MOMENT.plusSeconds(2)));

    assertThat(in(() -> emailLinks().latestFor(address)).map(EmailLink::id)).contains(younger.id());
    assertThat(in(() -> emailLinks().latestFor(Any.email()))).isEmpty();
  }

  @Test
  void a_link_is_consumed_once_however_many_try() {
    Bytes digest = Any.digest();
    save(anyStaffLink(digest));
    EmailLink first = load(digest);
    EmailLink second = load(digest);
    first.consume(Any.MOMENT);
    second.consume(Any.MOMENT);
    save(first);

    assertStale(() -> emailLinks().save(second));
  }

  @Test
  void a_link_to_a_new_password_comes_back_as_it_was() {
    Bytes known = Any.digest();
    Bytes unknown = Any.digest();
    EmailLink ofMember = anyReset(known, Optional.of(Any.memberId()), Any.MOMENT);
    EmailLink ofNobody = anyReset(unknown, Optional.empty(), Any.MOMENT);
    save(ofMember);
    save(ofNobody);

    assertThat(load(known).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(ofMember.snapshot());
    assertThat(load(unknown).member()).isEmpty();
  }

  @Test
  void the_open_links_to_a_new_password_are_those_of_this_member_that_may_still_be_used() {
    MemberId member = Any.memberId();
    EmailLink open = anyReset(Any.digest(), Optional.of(member), Any.MOMENT);
    EmailLink over =
        anyReset(Any.digest(), Optional.of(member), Any.MOMENT.minus(Duration.ofMinutes(30)));
    EmailLink used = anyReset(Any.digest(), Optional.of(member), Any.MOMENT);
    used.consume(Any.MOMENT);
    save(open);
    save(over);
    save(used);
    save(anyReset(Any.digest(), Optional.of(Any.memberId()), Any.MOMENT));
    save(anyReset(Any.digest(), Optional.empty(), Any.MOMENT));

    assertThat(in(() -> emailLinks().openResetsOf(member, Any.MOMENT)))
        .extracting(EmailLink::id)
        .containsExactly(open.id());
  }

  private static EmailLink anyReset(Bytes digest, Optional<MemberId> member, Instant now) {
    return EmailLink.forReset(
        new LinkId(Any.id()),
        digest,
        Any.email(),
        member,
        Language.ENGLISH,
        now,
        Duration.ofMinutes(30));
  }

  private static EmailLink anyLink(EmailAddress address, Instant now) {
    return EmailLink.forSignUp(
        new LinkId(Any.id()),
        Any.digest(),
        address,
        Language.FRENCH,
        Optional.empty(),
        now,
        Duration.ofMinutes(30));
  }

  private static EmailLink anyStaffLink(Bytes digest) {
    return EmailLink.forFirstStaff(
        new LinkId(Any.id()), digest, Language.FRENCH, Any.MOMENT, Duration.ofMinutes(30));
  }

  private void save(EmailLink link) {
    change(() -> emailLinks().save(link));
  }

  private EmailLink load(Bytes digest) {
    return in(() -> emailLinks().ofTokenDigest(digest)).orElseThrow();
  }
}
