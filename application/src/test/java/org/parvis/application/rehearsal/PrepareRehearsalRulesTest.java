package org.parvis.application.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.World;
import org.parvis.application.member.InviteFirstStaffService;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Association;
import org.parvis.domain.access.Invitation;
import org.parvis.domain.banking.AccountKind;
import org.parvis.domain.banking.LedgerAccount;
import org.parvis.domain.banking.LedgerEntry;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.Posting;
import org.parvis.domain.member.Language;

class PrepareRehearsalRulesTest {
  private final World world = new World();
  private final PrepareRehearsal prepare =
      new PrepareRehearsalService(
          world.associations,
          world.invitations,
          new RehearsalMoney(world.ledger, world.identifiers, world.clock),
          new InviteFirstStaffService(
              world.staff,
              world.links,
              world.identifiers,
              world.tokens,
              world.digests,
              Duration.ofHours(24),
              world.journal,
              world.transactions,
              world.clock),
          new PrepareRehearsalService.Tools(
              world.clock, world.identifiers, world.tokens, world.digests),
          world.transactions);

  @Test
  void two_associations_invite_one_with_all_rights_and_one_to_look() {
    RehearsalLinks links = prepare();

    assertThat(world.associations.all())
        .extracting(Association::name)
        .containsExactly("La Chorale du Parvis", "Les Amis du Parvis");
    assertThat(invitation(links.invitationA()).rights())
        .containsExactlyInAnyOrder(AccessRight.values());
    assertThat(invitation(links.invitationB()).rights()).containsExactly(AccessRight.VIEW_ACCOUNT);
  }

  @Test
  void a_second_start_makes_new_links_and_nothing_twice() {
    RehearsalLinks first = prepare();
    int entries = bookedEntries();
    RehearsalLinks second = prepare();

    assertThat(world.associations.all()).hasSize(2);
    assertThat(bookedEntries()).isEqualTo(entries);
    assertThat(List.of(second.invitationA(), second.invitationB()))
        .doesNotContain(first.invitationA(), first.invitationB());
    assertThat(invitation(first.invitationA()).isUsableAt(world.clock.instant())).isTrue();
  }

  @Test
  void accounts_have_a_story_and_collections_a_balance() {
    assertThat(prepare()).isNotNull();

    for (Association association : world.associations.all()) {
      LedgerAccount pro = account(association, AccountKind.PRO);
      assertThat(world.ledger.entriesOf(pro.id(), 100)).hasSizeGreaterThanOrEqualTo(7);
      assertThat(pro.balance().isPositive()).isTrue();
      assertThat(account(association, AccountKind.COLLECTION).balance().isPositive()).isTrue();
    }
  }

  @Test
  void balances_are_the_sum_of_the_entries_and_all_accounts_together_are_zero() {
    assertThat(prepare()).isNotNull();

    for (Association association : world.associations.all()) {
      List<LedgerAccount> accounts = world.ledger.ofAssociation(association.id());
      assertThat(accounts)
          .allSatisfy(account -> assertThat(account.balance()).isEqualTo(booked(account)));
      assertThat(accounts.stream().map(LedgerAccount::balance).reduce(Money.ZERO, Money::plus))
          .isEqualTo(Money.ZERO);
    }
  }

  @Test
  void a_way_in_for_the_staff_is_given_while_there_is_none() {
    assertThat(prepare().staff()).isPresent();
    world.appoint(MemberBuilder.CAMILLE);

    assertThat(prepare().staff()).isEqualTo(Optional.empty());
  }

  private RehearsalLinks prepare() {
    return prepare
        .execute(new PrepareRehearsal.Command(Language.FRENCH))
        .match(PrepareRehearsal.Outcome.Ready::links);
  }

  private Invitation invitation(String token) {
    return world.invitations.ofTokenDigest(world.digests.ofToken(token)).orElseThrow();
  }

  private LedgerAccount account(Association association, AccountKind kind) {
    return world.ledger.ofAssociation(association.id()).stream()
        .filter(account -> account.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private Money booked(LedgerAccount account) {
    return world.ledger.entriesOf(account.id(), 100).stream()
        .map(LedgerEntry::postings)
        .flatMap(List::stream)
        .filter(posting -> posting.account().equals(account.id()))
        .map(Posting::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private int bookedEntries() {
    return world.associations.all().stream()
        .mapToInt(
            association ->
                world.ledger.entriesOf(account(association, AccountKind.OUTSIDE).id(), 100).size())
        .sum();
  }
}
