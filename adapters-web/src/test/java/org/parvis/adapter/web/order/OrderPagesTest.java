package org.parvis.adapter.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.exchange.NotedErrors;
import org.parvis.adapter.web.exchange.Places;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.adapter.web.exchange.Spoken;
import org.parvis.adapter.web.form.ForbiddenAnswer;
import org.parvis.adapter.web.language.Texts;
import org.parvis.application.access.ListMyAssociations;
import org.parvis.application.banking.ApproveOrder;
import org.parvis.application.banking.ApproveOrder.Outcome.NotApproved.Why;
import org.parvis.application.banking.DraftCard;
import org.parvis.application.banking.DraftTransfer;
import org.parvis.application.banking.ListOrders;
import org.parvis.application.banking.OrderList;
import org.parvis.application.banking.OrderView;
import org.parvis.application.banking.ReadIban;
import org.parvis.application.banking.ReadOrder;
import org.parvis.application.banking.ReopenOrder;
import org.parvis.application.journey.JourneyStep;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.access.Association;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.access.Missing;
import org.parvis.domain.access.UnlockAction;
import org.parvis.domain.banking.Iban;
import org.parvis.domain.banking.IbanProblem;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.banking.OrderStatus;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.banking.SepaText;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class OrderPagesTest {
  private static final AccessDecision.Refused NOT_GRANTED =
      new AccessDecision.Refused(Set.of(Missing.RIGHT), UnlockAction.ASK_YOUR_ASSOCIATION);
  private static final Association CHOIR =
      new Association(new AssociationId(new UUID(3, 1)), "La Chorale");
  private static final OrderId ORDER = new OrderId(new UUID(3, 2));
  private static final Iban IBAN = new Iban("FR7630006000011234567890189");
  private static final OrderTerms.Transfer RENT =
      new OrderTerms.Transfer(
          new SepaText("Mairie"), IBAN, new Money(120_00), new SepaText("Loyer"));
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final NotedErrors errors = new NotedErrors();
  private final NotedRefusals forbidden = new NotedRefusals();
  private Optional<DraftTransfer.Command> asked = Optional.empty();

  private static final class NotedRefusals extends ForbiddenAnswer {
    private boolean sent;

    @Override
    public String send() {
      sent = true;
      return null;
    }

    @Override
    public boolean isSent() {
      return sent;
    }
  }

  private static class Given extends GivenValues {
    private final boolean posted;
    private final String order;

    private Given(boolean posted, String order) {
      this.posted = posted;
      this.order = order;
    }

    @Override
    public String value(String name) {
      return name.equals("order") ? order : CHOIR.id().value().toString();
    }

    @Override
    public boolean arePosted() {
      return posted;
    }
  }

  private static OrderView view(OrderStatus status) {
    return new OrderView(ORDER, CHOIR, RENT, status, NOW, true);
  }

  // ---- the form ----

  private TransferPage form(boolean posted, String order, DraftTransfer.Outcome outcome) {
    TransferPage page = new TransferPage();
    page.given = new Given(posted, order);
    page.session = SignedIn.member();
    page.myPlace = Places.seen(Places.at(JourneyStep.PRO_ACCOUNT));
    page.errors = errors;
    page.forbidden = forbidden;
    page.listOrders =
        query ->
            new ListOrders.Outcome.Listed(
                new OrderList(CHOIR, new Money(500_00), List.of(), ORDER));
    page.readOrder =
        query -> new ReadOrder.Outcome.Read(view(OrderStatus.AWAITING_APPROVAL), Optional.empty());
    page.readIban =
        query ->
            query.text().startsWith("FR76")
                ? new ReadIban.Outcome.Usable(IBAN)
                : new ReadIban.Outcome.NotUsable(IbanProblem.CHECK_DIGITS);
    page.draftTransfer =
        command -> {
          asked = Optional.of(command);
          return outcome;
        };
    page.readAddress();
    page.setPayee("Mairie");
    page.setIban("FR76 3000");
    page.setAmount("120,00");
    page.setLabel("Loyer");
    return page;
  }

  private TransferPage posted(DraftTransfer.Outcome outcome) {
    return form(true, ORDER.value().toString(), outcome);
  }

  @Test
  void a_new_form_carries_the_id_of_its_order() {
    TransferPage page = form(false, "", new DraftTransfer.Outcome.Drafted(ORDER));
    assertThat(page.enter()).isNull();
    assertThat(page.getOrder()).isEqualTo(ORDER.value().toString());
    assertThat(page.getAvailable()).isEqualTo(new Money(500_00));
    assertThat(page.isChanging()).isFalse();
  }

  @Test
  void I4_the_order_of_the_form_is_the_one_that_is_asked_for() {
    String way = posted(new DraftTransfer.Outcome.Drafted(ORDER)).draft();
    assertThat(way).isEqualTo("/order.xhtml?order=" + ORDER.value() + "&faces-redirect=true");
    assertThat(asked)
        .contains(new DraftTransfer.Command(SignedIn.SESSION, ORDER, CHOIR.id(), RENT));
  }

  @Test
  void every_field_that_is_wrong_is_told_at_once_and_nothing_is_asked() {
    TransferPage page = posted(new DraftTransfer.Outcome.Drafted(ORDER));
    page.setPayee(" ");
    page.setIban("DE00");
    page.setAmount("1.234");
    page.setLabel("n° 3");
    assertThat(page.draft()).isNull();
    assertThat(errors.noted())
        .containsExactly(
            "payee: transfer.payee.empty",
            "iban: transfer.iban.CHECK_DIGITS",
            "amount: transfer.amountWrong",
            "label: order.textWrong");
    assertThat(asked).isEmpty();
  }

  @Test
  void nothing_is_no_amount() {
    TransferPage page = posted(new DraftTransfer.Outcome.Drafted(ORDER));
    page.setAmount("0,00");
    page.draft();
    assertThat(errors.noted()).containsExactly("amount: transfer.amountZero");
  }

  @ParameterizedTest
  @CsvSource({"OVER_LIMIT, order.overLimit", "OVER_BALANCE, order.overBalance"})
  void what_the_account_cannot_pay_is_told_beside_the_amount(OrderObstacle why, String key) {
    posted(new DraftTransfer.Outcome.NotPossible(why)).draft();
    assertThat(errors.noted()).containsExactly("amount: " + key);
  }

  @Test
  void F3_a_forged_order_is_forbidden() {
    TransferPage page = posted(new DraftTransfer.Outcome.Refused(NOT_GRANTED));
    assertThat(page.isFormShown()).isTrue();
    assertThat(page.draft()).isNull();
    assertThat(forbidden.isSent()).isTrue();
  }

  @Test
  void a_locked_form_is_not_shown_and_says_why() {
    TransferPage page = form(false, "", new DraftTransfer.Outcome.Drafted(ORDER));
    page.listOrders = query -> new ListOrders.Outcome.Refused(NOT_GRANTED);
    assertThat(page.enter()).isNull();
    assertThat(page.isFormShown()).isFalse();
    assertThat(page.getLock().missing()).containsExactly(Missing.RIGHT);
  }

  @Test
  void the_form_of_an_order_shows_what_it_says() {
    TransferPage page =
        form(false, ORDER.value().toString(), new DraftTransfer.Outcome.Drafted(ORDER));
    assertThat(page.enter()).isNull();
    assertThat(page.getAmount()).isEqualTo("120,00");
    assertThat(page.getIban()).isEqualTo(IBAN.grouped());
    assertThat(page.isChanging()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false", "'', false"})
  void a_form_with_a_mistake_in_it_stays_what_it_is(String brought, boolean changing) {
    TransferPage page = new TransferPage();
    page.given =
        new Given(true, ORDER.value().toString()) {
          @Override
          public String value(String name) {
            return name.equals("changing") ? brought : super.value(name);
          }
        };
    page.readAddress();
    assertThat(page.isChanging()).isEqualTo(changing);
  }

  @Test
  void an_order_that_is_approved_has_no_form_any_more() {
    TransferPage page =
        form(false, ORDER.value().toString(), new DraftTransfer.Outcome.Drafted(ORDER));
    page.readOrder =
        query -> new ReadOrder.Outcome.Read(view(OrderStatus.TO_BE_EXECUTED), Optional.empty());
    assertThat(page.enter()).startsWith("/order.xhtml");
  }

  @Test
  void the_address_of_a_card_is_checked_field_by_field() {
    CardPage page = new CardPage();
    page.given = new Given(true, ORDER.value().toString());
    page.session = SignedIn.member();
    page.myPlace = Places.seen(Places.at(JourneyStep.PRO_ACCOUNT));
    page.errors = errors;
    page.draftCard = command -> new DraftCard.Outcome.Drafted(ORDER);
    page.readAddress();
    page.setStreet("");
    page.setComplement("Bât. №");
    page.setPostcode("7501");
    assertThat(page.draft()).isNull();
    assertThat(errors.noted())
        .containsExactly(
            "street: card.street.empty",
            "complement: order.textWrong",
            "postcode: card.postcodeWrong",
            "town: card.town.empty");
    page.setStreet("12 rue de l’Église");
    page.setComplement("");
    page.setPostcode("75 011");
    page.setTown("Paris");
    assertThat(page.draft()).startsWith("/order.xhtml");
  }

  // ---- the check and the code ----

  private OrderPage check(boolean posted, OrderStatus status, ApproveOrder.Outcome outcome) {
    OrderPage page = new OrderPage();
    page.given = new Given(posted, ORDER.value().toString());
    page.session = SignedIn.member();
    page.myPlace = Places.seen(Places.at(JourneyStep.PRO_ACCOUNT));
    page.errors = errors;
    page.forbidden = forbidden;
    page.written = Spoken.plain();
    page.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    page.readOrder = query -> new ReadOrder.Outcome.Read(view(status), Optional.empty());
    page.approveOrder = command -> outcome;
    page.reopenOrder = command -> new ReopenOrder.Outcome.Reopened(OrderKind.TRANSFER);
    page.readAddress();
    page.setTyped("407319");
    return page;
  }

  @ParameterizedTest
  @CsvSource({
    "CODE_OVER, codeClosed",
    "TRIES_OVER, codeTriesOver",
    "ORDER_CHANGED, orderChanged",
    "OVER_LIMIT, orderOverLimit",
    "OVER_BALANCE, orderOverBalance",
    "NOT_WAITING, orderNotWaiting"
  })
  void F7_a_refused_code_is_explained(Why why, String note) {
    OrderPage page =
        check(true, OrderStatus.AWAITING_APPROVAL, new ApproveOrder.Outcome.NotApproved(why));
    assertThat(page.approve())
        .isEqualTo(
            "/order.xhtml?order=" + ORDER.value() + "&note=" + note + "&faces-redirect=true");
    assertThat(Texts.ofJourney(Locale.FRENCH).say("note." + note)).isNotBlank();
  }

  @Test
  void a_wrong_code_stays_on_the_page_with_the_order_in_sight() {
    OrderPage page = check(true, OrderStatus.AWAITING_APPROVAL, new ApproveOrder.Outcome.Wrong(3));
    assertThat(page.isCodeAsked()).isTrue();
    assertThat(page.approve()).isNull();
    assertThat(errors.noted()).containsExactly("code: code.wrong");
    assertThat(page.getTransfer()).isEqualTo(RENT);
    assertThat(page.getCard()).isNull();
    assertThat(page.isCodeAsked()).isFalse();
    assertThat(page.isSendOffered()).isTrue();
  }

  @Test
  void F3_a_forged_approval_is_forbidden_and_shows_nothing() {
    OrderPage page =
        check(true, OrderStatus.AWAITING_APPROVAL, new ApproveOrder.Outcome.Refused(NOT_GRANTED));
    assertThat(page.approve()).isNull();
    assertThat(forbidden.isSent()).isTrue();
    assertThat(page.getOrder()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderStatus.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "AWAITING_APPROVAL")
  void an_order_that_is_over_offers_nothing(OrderStatus status) {
    OrderPage page = check(false, status, new ApproveOrder.Outcome.Wrong(3));
    assertThat(page.enter()).isNull();
    assertThat(List.of(page.isCodeAsked(), page.isSendOffered(), page.isOpen()))
        .containsOnly(false);
  }

  @Test
  void going_back_leads_to_the_form_of_the_order() {
    OrderPage page = check(true, OrderStatus.AWAITING_APPROVAL, new ApproveOrder.Outcome.Wrong(3));
    assertThat(page.change()).startsWith("/transfer.xhtml?order=" + ORDER.value());
  }

  @Test
  void every_state_of_every_kind_has_its_words() {
    Texts french = Texts.ofJourney(Locale.FRENCH);
    for (OrderKind kind : OrderKind.values()) {
      for (OrderStatus status : OrderStatus.values()) {
        assertThat(french.say("order.title." + kind + "." + status)).isNotBlank();
        assertThat(french.say("order.lead." + kind + "." + status)).isNotBlank();
        assertThat(french.say("order.status." + status)).isNotBlank();
      }
      assertThat(french.say("order.list." + kind)).isNotBlank();
      assertThat(french.say("order.approve." + kind)).isNotBlank();
    }
    for (IbanProblem problem : IbanProblem.values()) {
      assertThat(french.say("transfer.iban." + problem)).isNotBlank();
    }
  }

  // ---- the list ----

  @Test
  void a_locked_list_says_why_and_shows_no_order() {
    TransfersPage page = new TransfersPage();
    page.given = new Given(false, "");
    page.session = SignedIn.member();
    page.listMyAssociations = query -> new ListMyAssociations.Outcome.Listed(List.of(CHOIR));
    page.listOrders = query -> new ListOrders.Outcome.Refused(NOT_GRANTED);
    page.readAddress();
    assertThat(page.getLock().missing()).containsExactly(Missing.RIGHT);
    assertThat(page.getLines()).isEmpty();
    assertThat(page.getAvailable()).isNull();
  }

  @Test
  void a_list_shows_what_is_still_open() {
    TransfersPage page = new TransfersPage();
    page.given = new Given(false, "");
    page.session = SignedIn.member();
    page.listMyAssociations = query -> new ListMyAssociations.Outcome.Listed(List.of(CHOIR));
    page.listOrders =
        query ->
            new ListOrders.Outcome.Listed(
                new OrderList(
                    CHOIR,
                    new Money(1),
                    List.of(view(OrderStatus.AWAITING_APPROVAL), view(OrderStatus.TO_BE_EXECUTED)),
                    ORDER));
    page.readAddress();
    assertThat(page.getLock()).isNull();
    assertThat(page.getLines()).extracting(OrderLine::open).containsExactly(true, false);
  }
}
