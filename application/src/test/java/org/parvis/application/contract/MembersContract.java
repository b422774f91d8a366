package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Members;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.Feature;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PersonName;

/** What every store of members promises. */
public abstract class MembersContract extends StoreContract {
  protected abstract Members members();

  @Test
  void a_full_member_comes_back_as_it_was() {
    Member member = Any.member();
    member.confirmPhone(Any.phone());
    member.giveProfile(
        new PersonName("Zoé Anne-Marie", "D’Été", "Œuvrard"),
        new BirthDate(LocalDate.of(1988, 2, 29)));
    member.wishFor(Feature.CARDS);
    member.identityBecame(IdentityStatus.UNDER_REVIEW);
    save(member);

    assertThat(load(member.id()).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(member.snapshot());
  }

  @Test
  void a_bare_member_comes_back_as_it_was() {
    Member member = Any.member();
    save(member);

    assertThat(load(member.id()).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(member.snapshot());
  }

  @Test
  void a_member_is_found_by_address_and_by_confirmed_number() {
    Member member = Any.member();
    member.confirmPhone(Any.phone());
    save(member);

    assertThat(in(() -> members().ofEmail(member.email())).map(Member::id)).contains(member.id());
    assertThat(in(() -> members().ofPhone(member.phone().orElseThrow())).map(Member::id))
        .contains(member.id());
  }

  @Test
  void nobody_is_found_by_what_nobody_has() {
    assertThat(in(() -> members().ofId(Any.memberId()))).isEmpty();
    assertThat(in(() -> members().ofEmail(Any.email()))).isEmpty();
    assertThat(in(() -> members().ofPhone(Any.phone()))).isEmpty();
  }

  @Test
  void who_saves_second_has_lost_the_race() {
    Member member = Any.member();
    save(member);
    Member first = load(member.id());
    Member second = load(member.id());
    first.wishFor(Feature.CARDS);
    second.wishFor(Feature.TRANSFERS);
    save(first);

    assertStale(() -> members().save(second));
    assertThat(load(member.id()).wish()).contains(Feature.CARDS);
  }

  @Test
  void what_was_saved_is_loaded_before_it_is_saved_again() {
    Member member = Any.member();
    save(member);
    Member loaded = load(member.id());
    loaded.wishFor(Feature.CARDS);
    save(loaded);
    loaded.chooseLanguage(Language.ENGLISH);

    assertStale(() -> members().save(loaded));
  }

  @Test
  void a_new_member_cannot_take_the_id_of_another() {
    Member member = Any.member();
    save(member);

    assertStale(
        () ->
            members().save(Member.register(member.id(), Any.email(), Language.FRENCH, Any.MOMENT)));
  }

  @Test
  void an_address_belongs_to_one_member() {
    Member member = Any.member();
    save(member);

    assertStale(
        () ->
            members()
                .save(
                    Member.register(Any.memberId(), member.email(), Language.FRENCH, Any.MOMENT)));
  }

  @Test
  void a_confirmed_number_belongs_to_one_member() {
    Member owner = Any.member();
    owner.confirmPhone(Any.phone());
    save(owner);
    Member other = Any.member();
    save(other);
    Member late = load(other.id());
    late.confirmPhone(owner.phone().orElseThrow());

    assertStale(() -> members().save(late));
    assertThat(load(other.id()).phone()).isEmpty();
  }

  @Test
  void members_without_a_number_live_side_by_side() {
    Member one = Any.member();
    Member other = Any.member();
    save(one);
    save(other);

    assertThat(load(one.id()).phone()).isEmpty();
    assertThat(load(other.id()).phone()).isEmpty();
  }

  @Test
  void a_change_is_seen_in_the_transaction_that_made_it() {
    Member member = Any.member();
    boolean seen =
        in(
            () -> {
              members().save(member);
              return members().ofEmail(member.email()).isPresent();
            });

    assertThat(seen).isTrue();
  }

  private void save(Member member) {
    change(() -> members().save(member));
  }

  private Member load(MemberId id) {
    return in(() -> members().ofId(id)).orElseThrow();
  }
}
