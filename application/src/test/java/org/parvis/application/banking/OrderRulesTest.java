package org.parvis.application.banking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.application.banking.ApproveOrder.Outcome.NotApproved.Why;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Orders;
import org.parvis.application.fake.SessionBuilder;
import org.parvis.application.fake.World;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Missing;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.DeliveryAddress;
import org.parvis.domain.banking.Iban;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.banking.OrderStatus;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.banking.SepaText;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.session.SessionId;

/** Orders from the form to their approval (security.md B4, B5, F3, F7, I4). */
class OrderRulesTest {
  private static final OrderId FIRST = new OrderId(new UUID(30, 1));
  private static final OrderId SECOND = new OrderId(new UUID(30, 2));
  private static final OrderTerms.Transfer RENT = transfer(120_00);
  private static final DeliveryAddress HOME =
      new DeliveryAddress(
          new SepaText("12 rue Haute"), Optional.empty(), "97400", new SepaText("SAINT-DENIS"));

  private final World world = new World();
  private final Orders orders = new Orders(world);
  private MemberId camille;
  private SessionId session;

  private static OrderTerms.Transfer transfer(long cents) {
    return transfer(cents, "FR7630006000011234567890189");
  }

  private static OrderTerms.Transfer transfer(long cents, String iban) {
    return new OrderTerms.Transfer(
        new SepaText("Mairie de Saint-Denis-en-Val"),
        new Iban(iban),
        new Money(cents),
        new SepaText("Loyer"));
  }

  @BeforeEach
  void camilleMayOrder() {
    camille = world.withPasscode(MemberBuilder.onboarded().identity(IdentityStatus.VERIFIED)).id();
    session = world.with(SessionBuilder.aBankingSession().of(camille));
    orders.choirHas(1_000_00);
    orders.grants(camille, Orders.CHOIR, AccessRight.values());
  }

  private String draft(OrderId id, OrderTerms.Transfer terms) {
    return draft(session, id, terms);
  }

  private String draft(SessionId by, OrderId id, OrderTerms.Transfer terms) {
    return orders
        .draftTransfer
        .execute(new DraftTransfer.Command(by, id, Orders.CHOIR, terms))
        .match(
            drafted -> "drafted",
            notPossible -> notPossible.why().name(),
            refused -> missing(refused.decision().missing()));
  }

  private String send(SessionId by, OrderId id) {
    return orders
        .sendCode
        .execute(new SendApprovalCode.Command(by, id))
        .match(
            sent -> "sent",
            wait -> wait.limit().name(),
            notPossible -> notPossible.why().name(),
            refused -> missing(refused.decision().missing()));
  }

  /** Sends a code and takes it out of the message. */
  private OneTimeCode codeFor(OrderId id) {
    assertThat(send(session, id)).isEqualTo("sent");
    OneTimeCode code = new OneTimeCode(world.inLatestMessage("code"));
    world.clock.advance(Duration.ofSeconds(40));
    return code;
  }

  private String approve(OrderId id, OneTimeCode code) {
    return approve(session, id, code);
  }

  private String approve(SessionId by, OrderId id, OneTimeCode code) {
    return orders
        .approve
        .execute(new ApproveOrder.Command(by, id, code))
        .match(
            approved -> "approved",
            wrong -> Integer.toString(wrong.checksLeft()),
            not -> not.why().name(),
            refused -> missing(refused.decision().missing()));
  }

  private static String missing(Set<Missing> missing) {
    return missing.stream().sorted().toList().toString();
  }

  private OrderStatus status(OrderId id) {
    return world.orders.ofId(id).orElseThrow().statusAt(world.clock.instant());
  }

  private List<String> reasons(JournalEvent event) {
    return world.journal.entries().stream()
        .filter(line -> line.event() == event)
        .map(line -> line.details().get("reason"))
        .toList();
  }

  @Nested
  class Approving {

    @Test
    void F7_the_message_says_amount_payee_and_the_end_of_the_iban() {
      draft(FIRST, transfer(1_000_00));
      codeFor(FIRST);

      assertThat(world.outbox.latest().kind()).isEqualTo(MessageKind.TRANSFER_CODE);
      assertThat(world.outbox.latest().address())
          .isEqualTo(world.member(camille).phone().orElseThrow().e164());
      assertThat(world.inLatestMessage("amount")).isEqualTo("1000,00");
      assertThat(world.inLatestMessage("payee")).isEqualTo("Mairie de Saint-Denis-");
      assertThat(world.inLatestMessage("iban")).isEqualTo("0189");
    }

    @Test
    void the_right_code_makes_the_order_one_to_be_executed() {
      draft(FIRST, RENT);

      assertThat(approve(FIRST, codeFor(FIRST))).isEqualTo("approved");
      assertThat(status(FIRST)).isEqualTo(OrderStatus.TO_BE_EXECUTED);
      assertThat(world.journal.events())
          .containsExactly(
              JournalEvent.ORDER_DRAFTED,
              JournalEvent.CODE_SENT,
              JournalEvent.CODE_ACCEPTED,
              JournalEvent.ORDER_APPROVED);
    }

    @Test
    void the_journal_holds_no_amount_no_name_and_no_number() {
      draft(FIRST, RENT);
      approve(FIRST, codeFor(FIRST));

      assertThat(world.journal.entries().toString())
          .doesNotContain("120", "Mairie", "0189", "Loyer");
    }

    @Test
    void F7_one_cent_more_between_sending_and_typing_is_refused() {
      draft(FIRST, RENT);
      OneTimeCode code = codeFor(FIRST);
      draft(FIRST, transfer(120_01));

      assertThat(approve(FIRST, code)).isEqualTo(Why.ORDER_CHANGED.name());
      assertThat(status(FIRST)).isEqualTo(OrderStatus.AWAITING_APPROVAL);
      assertThat(reasons(JournalEvent.CODE_REFUSED)).containsExactly("OTHER_SUBJECT");
      assertThat(reasons(JournalEvent.ORDER_REFUSED)).containsExactly("OTHER_SUBJECT");
      assertThat(approve(FIRST, codeFor(FIRST))).isEqualTo("approved");
    }

    @Test
    void F7_another_iban_is_refused() {
      draft(FIRST, RENT);
      OneTimeCode code = codeFor(FIRST);
      draft(FIRST, transfer(120_00, "DE89370400440532013000"));

      assertThat(approve(FIRST, code)).isEqualTo(Why.ORDER_CHANGED.name());
    }

    @Test
    void F7_a_change_that_is_undone_does_not_revive_the_code() {
      draft(FIRST, RENT);
      OneTimeCode code = codeFor(FIRST);
      draft(FIRST, transfer(120_01));
      draft(FIRST, RENT);

      assertThat(approve(FIRST, code)).isEqualTo(Why.ORDER_CHANGED.name());
    }

    @Test
    void F7_a_change_made_in_another_session_ends_the_code_of_this_one() {
      draft(FIRST, RENT);
      OneTimeCode code = codeFor(FIRST);
      SessionId other = world.with(SessionBuilder.aBankingSession().number(2).of(camille));
      assertThat(draft(other, FIRST, transfer(120_01))).isEqualTo("drafted");

      assertThat(approve(FIRST, code)).isEqualTo(Why.ORDER_CHANGED.name());
    }

    @Test
    void F7_a_change_withdraws_the_message_that_has_not_left() {
      draft(FIRST, RENT);
      codeFor(FIRST);
      draft(FIRST, transfer(120_01));

      assertThat(world.outbox.waiting()).isEmpty();
      assertThat(world.challenges.atRest())
          .extracting(challenge -> challenge.sealedCode() == null)
          .containsOnly(true);
    }

    @Test
    void F7_the_codes_of_two_orders_are_not_to_be_swapped() {
      draft(FIRST, RENT);
      draft(SECOND, transfer(300_00));
      OneTimeCode ofFirst = codeFor(FIRST);
      OneTimeCode ofSecond = codeFor(SECOND);

      assertThat(approve(FIRST, ofSecond)).isEqualTo(Why.ORDER_CHANGED.name());
      assertThat(approve(SECOND, ofFirst)).isEqualTo("4");
      assertThat(List.of(status(FIRST), status(SECOND)))
          .containsOnly(OrderStatus.AWAITING_APPROVAL);
      assertThat(approve(SECOND, ofSecond)).isEqualTo("approved");
    }

    @Test
    void B4_the_code_of_the_door_approves_nothing() {
      draft(FIRST, RENT);
      OneTimeCode code = orders.codeOfTheDoor(session);

      assertThat(approve(FIRST, code)).isEqualTo(Why.CODE_OVER.name());
      assertThat(reasons(JournalEvent.CODE_REFUSED)).containsExactly("NEVER_SENT");
    }

    @Test
    void B4_the_code_of_an_order_opens_no_door() {
      draft(FIRST, RENT);

      assertThat(orders.opensTheDoor(session, codeFor(FIRST))).isFalse();
    }

    @Test
    void B4_a_code_of_another_session_is_worthless() {
      draft(FIRST, RENT);
      OneTimeCode code = codeFor(FIRST);
      SessionId other = world.with(SessionBuilder.aBankingSession().number(2).of(camille));

      assertThat(approve(other, FIRST, code)).isEqualTo(Why.CODE_OVER.name());
    }

    @Test
    void B5_sending_again_repeats_the_code_of_an_unchanged_order() {
      draft(FIRST, RENT);
      OneTimeCode code = codeFor(FIRST);

      assertThat(codeFor(FIRST)).isEqualTo(code);
      assertThat(world.inLatestMessage("amount")).isEqualTo("120,00");
    }

    @Test
    void B5_wrong_codes_are_counted_and_the_fifth_ends_the_code() {
      draft(FIRST, RENT);
      OneTimeCode right = codeFor(FIRST);
      OneTimeCode wrong = new OneTimeCode(right.reveal().equals("111111") ? "222222" : "111111");
      for (String left : List.of("4", "3", "2", "1", Why.CODE_OVER.name())) {
        assertThat(approve(FIRST, wrong)).isEqualTo(left);
      }

      assertThat(approve(FIRST, right)).isEqualTo(Why.CODE_OVER.name());
    }

    @Test
    void I4_an_order_is_approved_once() {
      draft(FIRST, RENT);
      OneTimeCode code = codeFor(FIRST);
      approve(FIRST, code);

      assertThat(approve(FIRST, code)).isEqualTo(Why.NOT_WAITING.name());
      assertThat(send(session, FIRST)).isEqualTo(OrderObstacle.NOT_WAITING.name());
      assertThat(world.orders.committed(Orders.CHOIR)).isEqualTo(new Money(120_00));
    }

    @Test
    void orders_to_be_executed_never_exceed_the_balance_and_use_no_code_up() {
      draft(FIRST, transfer(600_00));
      draft(SECOND, transfer(600_00));
      approve(FIRST, codeFor(FIRST));

      assertThat(send(session, SECOND)).isEqualTo(OrderObstacle.OVER_BALANCE.name());
      assertThat(approve(SECOND, new OneTimeCode("111111"))).isEqualTo(Why.OVER_BALANCE.name());
      assertThat(world.journal.events()).doesNotContain(JournalEvent.CODE_REFUSED);
    }

    @Test
    void an_order_that_waited_too_long_is_not_approved() {
      draft(FIRST, RENT);
      world.clock.advance(Duration.ofHours(24));
      SessionId tomorrow =
          world.with(
              SessionBuilder.aBankingSession()
                  .number(2)
                  .of(camille)
                  .startedAt(world.clock.instant()));

      assertThat(send(tomorrow, FIRST)).isEqualTo(OrderObstacle.NOT_WAITING.name());
      assertThat(status(FIRST)).isEqualTo(OrderStatus.EXPIRED);
    }

    @Test
    void F7_going_back_to_the_form_ends_the_code() {
      draft(FIRST, RENT);
      OneTimeCode code = codeFor(FIRST);
      assertThat(orders.reopen.execute(new ReopenOrder.Command(session, FIRST)))
          .isEqualTo(new ReopenOrder.Outcome.Reopened(OrderKind.TRANSFER));

      assertThat(approve(FIRST, code)).isEqualTo(Why.CODE_OVER.name());
    }

    @Test
    void what_was_given_up_is_not_approved() {
      draft(FIRST, RENT);
      OneTimeCode code = codeFor(FIRST);
      assertThat(orders.withdraw.execute(new WithdrawOrder.Command(session, FIRST)))
          .isEqualTo(new WithdrawOrder.Outcome.Withdrawn(OrderKind.TRANSFER));

      assertThat(approve(FIRST, code)).isEqualTo(Why.NOT_WAITING.name());
      assertThat(orders.withdraw.execute(new WithdrawOrder.Command(session, FIRST)))
          .isEqualTo(new WithdrawOrder.Outcome.NotPossible(OrderObstacle.NOT_WAITING));
    }
  }

  @Nested
  class Drafting {

    @Test
    void I4_the_same_form_twice_is_one_order() {
      draft(FIRST, RENT);
      assertThat(draft(FIRST, RENT)).isEqualTo("drafted");

      assertThat(world.orders.atRest()).hasSize(1);
      assertThat(world.journal.events()).containsExactly(JournalEvent.ORDER_DRAFTED);
    }

    @Test
    void I4_the_same_form_with_other_content_changes_the_order() {
      draft(FIRST, RENT);
      draft(FIRST, transfer(5));

      assertThat(world.orders.atRest())
          .extracting(BankOrder.Snapshot::terms)
          .containsExactly(transfer(5));
      assertThat(world.journal.events())
          .containsExactly(JournalEvent.ORDER_DRAFTED, JournalEvent.ORDER_CHANGED);
    }

    @Test
    void I4_the_form_of_an_approved_order_changes_nothing_any_more() {
      draft(FIRST, RENT);
      approve(FIRST, codeFor(FIRST));

      assertThat(draft(FIRST, RENT)).isEqualTo("drafted");
      assertThat(draft(FIRST, transfer(5))).isEqualTo(OrderObstacle.NOT_WAITING.name());
      assertThat(world.orders.ofId(FIRST).orElseThrow().terms()).isEqualTo(RENT);
    }

    @Test
    void too_much_for_one_transfer_or_for_the_account_is_not_written_down() {
      assertThat(draft(FIRST, transfer(10_000_01))).isEqualTo(OrderObstacle.OVER_LIMIT.name());
      assertThat(draft(FIRST, transfer(1_000_01))).isEqualTo(OrderObstacle.OVER_BALANCE.name());
      assertThat(world.orders.atRest()).isEmpty();
      assertThat(reasons(JournalEvent.ORDER_REFUSED)).containsExactly("OVER_LIMIT", "OVER_BALANCE");
    }

    @Test
    void a_card_is_in_the_members_verified_name_and_its_message_says_where_it_goes() {
      draftCard(FIRST);
      OrderTerms terms = world.orders.ofId(FIRST).orElseThrow().terms();
      assertThat(terms)
          .isEqualTo(
              new OrderTerms.Card(world.member(camille).name().orElseThrow().inDailyLife(), HOME));

      OneTimeCode code = codeFor(FIRST);
      assertThat(world.outbox.latest().kind()).isEqualTo(MessageKind.CARD_CODE);
      assertThat(world.inLatestMessage("postcode")).isEqualTo("97400");
      assertThat(world.inLatestMessage("town")).isEqualTo("SAINT-DENIS");
      assertThat(approve(FIRST, code)).isEqualTo("approved");
    }
  }

  private String draftCard(OrderId id) {
    return orders
        .draftCard
        .execute(new DraftCard.Command(session, id, Orders.CHOIR, HOME))
        .match(
            drafted -> "drafted",
            notPossible -> notPossible.why().name(),
            refused -> missing(refused.decision().missing()));
  }

  @Nested
  class Without_the_right {

    @ParameterizedTest
    @EnumSource(value = IdentityStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "VERIFIED")
    void F3_without_a_verified_identity_nothing_is_ordered(IdentityStatus identity) {
      orders.identityOf(camille, identity);

      assertThat(draft(FIRST, RENT)).isEqualTo("[VERIFIED_IDENTITY]");
      assertThat(draftCard(FIRST)).isEqualTo("[VERIFIED_IDENTITY]");
      assertNothingHappened();
    }

    @Test
    void F3_without_the_right_nothing_is_ordered_whatever_the_page_showed() {
      orders.revokes(camille);
      orders.grants(camille, Orders.CHOIR, AccessRight.VIEW_ACCOUNT, AccessRight.COLLECT_FUNDS);

      assertThat(draft(FIRST, RENT)).isEqualTo("[RIGHT]");
      assertThat(draftCard(FIRST)).isEqualTo("[RIGHT]");
      assertThat(world.journal.entries())
          .extracting(line -> line.details().get("right"))
          .containsExactly("INITIATE_TRANSFERS", "ORDER_CARDS");
      assertNothingHappened();
    }

    @Test
    void F3_each_kind_has_a_right_of_its_own() {
      orders.revokes(camille);
      orders.grants(camille, Orders.CHOIR, AccessRight.ORDER_CARDS);

      assertThat(draftCard(FIRST)).isEqualTo("drafted");
      assertThat(draft(SECOND, RENT)).isEqualTo("[RIGHT]");
    }

    @Test
    void F3_a_right_that_was_taken_away_meanwhile_approves_nothing() {
      draft(FIRST, RENT);
      OneTimeCode code = codeFor(FIRST);
      orders.revokes(camille);

      assertThat(approve(FIRST, code)).isEqualTo("[MANDATE]");
      assertThat(send(session, FIRST)).isEqualTo("[MANDATE]");
      assertThat(status(FIRST)).isEqualTo(OrderStatus.AWAITING_APPROVAL);
    }

    @Test
    void F3_an_idle_banking_session_approves_nothing() {
      draft(FIRST, RENT);
      OneTimeCode code = codeFor(FIRST);
      world.clock.advance(Duration.ofMinutes(5));

      assertThat(approve(FIRST, code)).isEqualTo("[BANKING_SESSION]");
    }

    @Test
    void F3_a_password_alone_lists_nothing() {
      SessionId platform = world.with(SessionBuilder.aSession().number(2).of(camille));

      assertThat(list(platform)).isEmpty();
      assertThat(world.journal.events()).containsExactly(JournalEvent.ACCESS_REFUSED);
    }

    @Test
    void an_order_of_somebody_else_and_one_that_does_not_exist_are_refused_alike() {
      draft(FIRST, RENT);
      SessionId other = anotherMember();

      assertThat(approve(other, FIRST, new OneTimeCode("111111"))).isEqualTo("[MANDATE]");
      assertThat(approve(other, SECOND, new OneTimeCode("111111"))).isEqualTo("[MANDATE]");
      assertThat(draft(other, FIRST, transfer(1))).isEqualTo("[MANDATE]");
      assertThat(world.orders.ofId(FIRST).orElseThrow().terms()).isEqualTo(RENT);
    }

    @Test
    void the_form_of_a_transfer_never_changes_the_order_of_a_card() {
      draftCard(FIRST);

      assertThat(draft(FIRST, RENT)).isEqualTo("[MANDATE]");
    }

    private void assertNothingHappened() {
      assertThat(world.orders.atRest()).isEmpty();
      assertThat(world.outbox.waiting()).isEmpty();
      assertThat(world.journal.events()).containsOnly(JournalEvent.ACCESS_REFUSED);
    }
  }

  private SessionId anotherMember() {
    MemberId other =
        world
            .withPasscode(
                MemberBuilder.onboarded()
                    .number(2)
                    .phone("+33698000002")
                    .identity(IdentityStatus.VERIFIED))
            .id();
    orders.grants(other, Orders.CHOIR, AccessRight.values());
    return world.with(SessionBuilder.aBankingSession().number(9).of(other));
  }

  private List<OrderView> list(SessionId by) {
    return orders
        .list
        .execute(new ListOrders.Command(by, Orders.CHOIR, OrderKind.TRANSFER))
        .match(listed -> listed.list().orders(), refused -> List.of());
  }

  @Nested
  class Looking {

    @Test
    void the_list_shows_ones_own_orders_and_what_others_had_approved() {
      draft(FIRST, RENT);
      draft(SECOND, transfer(5));
      approve(FIRST, codeFor(FIRST));
      draftCard(new OrderId(new UUID(30, 3)));
      SessionId other = anotherMember();

      assertThat(list(session))
          .extracting(OrderView::id, OrderView::status, OrderView::mine)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple(SECOND, OrderStatus.AWAITING_APPROVAL, true),
              org.assertj.core.groups.Tuple.tuple(FIRST, OrderStatus.TO_BE_EXECUTED, true));
      assertThat(list(other))
          .extracting(OrderView::id, OrderView::mine)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(FIRST, false));
    }

    @Test
    void what_is_to_be_executed_is_no_longer_available() {
      draft(FIRST, RENT);
      approve(FIRST, codeFor(FIRST));

      Money available =
          orders
              .list
              .execute(new ListOrders.Command(session, Orders.CHOIR, OrderKind.TRANSFER))
              .match(listed -> listed.list().available(), refused -> Money.ZERO);
      assertThat(available).isEqualTo(new Money(880_00));
    }

    @Test
    void an_order_shows_its_own_code_on_the_way_and_no_other() {
      draft(FIRST, RENT);
      draft(SECOND, transfer(5));
      codeFor(FIRST);

      assertThat(waitsForACode(FIRST)).isTrue();
      assertThat(waitsForACode(SECOND)).isFalse();
      draft(FIRST, transfer(6));
      assertThat(waitsForACode(FIRST)).isFalse();
    }

    private boolean waitsForACode(OrderId id) {
      return orders
          .read
          .execute(new ReadOrder.Command(session, id))
          .match(read -> read.code().isPresent(), refused -> false);
    }
  }

  @Test
  void a_code_that_approves_is_never_sent_without_what_it_approves() {
    assertThat(orders.sendsWithoutSubject(session, CodePurpose.APPROVAL)).isFalse();
  }
}
