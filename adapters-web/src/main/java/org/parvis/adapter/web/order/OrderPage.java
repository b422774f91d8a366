package org.parvis.adapter.web.order;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.form.ForbiddenAnswer;
import org.parvis.adapter.web.form.FormErrors;
import org.parvis.adapter.web.journey.CodeTexts;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.adapter.web.journey.MyPlace;
import org.parvis.adapter.web.language.Written;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.banking.ApproveOrder;
import org.parvis.application.banking.ApproveOrder.Outcome.NotApproved.Why;
import org.parvis.application.banking.OrderView;
import org.parvis.application.banking.ReadOrder;
import org.parvis.application.banking.ReopenOrder;
import org.parvis.application.banking.SendApprovalCode;
import org.parvis.application.banking.WithdrawOrder;
import org.parvis.application.code.CodeDelivery;
import org.parvis.application.code.CodeView;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.banking.OrderStatus;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.code.OneTimeCode;

/** One order: all of it to be checked, the code that approves it, and what became of it. */
@Named
@RequestScoped
public class OrderPage {
  @Inject GivenValues given;
  @Inject ReadOrder readOrder;
  @Inject SendApprovalCode sendApprovalCode;
  @Inject ApproveOrder approveOrder;
  @Inject ReopenOrder reopenOrder;
  @Inject WithdrawOrder withdrawOrder;
  @Inject CurrentSession session;
  @Inject MyPlace myPlace;
  @Inject FormErrors errors;
  @Inject ForbiddenAnswer forbidden;
  @Inject Written written;
  @Inject Clock clock;

  private Optional<OrderId> id = Optional.empty();
  private String typed = "";
  private boolean listening;
  private OrderView order;
  private Optional<CodeView> code = Optional.empty();

  @PostConstruct
  void readAddress() {
    id = GivenValues.id(given.value("order")).map(OrderId::new);
    listening = given.arePosted();
  }

  public String enter() {
    String elsewhere = myPlace.elsewhereUnlessAccountIsOpen();
    if (elsewhere != null) {
      return elsewhere;
    }
    return id.isPresent() ? read(id.get()) : nowhere();
  }

  private String read(OrderId which) {
    return readOrder
        .execute(new ReadOrder.Command(session.require().session(), which))
        .match(
            read -> {
              order = read.order();
              code = read.code();
              return null;
            },
            refused -> forbidden.send());
  }

  /** Sends the code, or the same one again. */
  public String send() {
    return on(
        which ->
            sendApprovalCode
                .execute(new SendApprovalCode.Command(session.require().session(), which))
                .match(
                    sent -> OrderUrls.toApprove(which),
                    wait ->
                        errors.onPage(
                            CodeTexts.waitKey(wait.limit()), written.moment(wait.until())),
                    notPossible -> OrderUrls.toApprove(which, note(notPossible.why())),
                    refused -> forbidden.send()));
  }

  /** Compares the code as typed. */
  public String approve() {
    return on(
        which -> {
          Optional<OneTimeCode> parsed = OneTimeCode.parse(typed);
          if (parsed.isEmpty()) {
            return errors.at("code", "code.sixDigits");
          }
          return approveOrder
              .execute(new ApproveOrder.Command(session.require().session(), which, parsed.get()))
              .match(
                  approved -> OrderUrls.toApprove(approved.order()),
                  wrong -> errors.at("code", "code.wrong", wrong.checksLeft()),
                  not -> OrderUrls.toApprove(which, note(not.why())),
                  refused -> forbidden.send());
        });
  }

  /** Goes back to the form; the code is worthless from now on. */
  public String change() {
    return on(
        which ->
            reopenOrder
                .execute(new ReopenOrder.Command(session.require().session(), which))
                .match(
                    reopened -> OrderUrls.toChange(reopened.kind(), which),
                    notPossible -> OrderUrls.toApprove(which, note(notPossible.why())),
                    refused -> forbidden.send()));
  }

  public String withdraw() {
    return on(
        which ->
            withdrawOrder
                .execute(new WithdrawOrder.Command(session.require().session(), which))
                .match(
                    withdrawn ->
                        JourneyUrls.redirectTo(
                            OrderUrls.list(withdrawn.kind()) + "?note=orderWithdrawn"),
                    notPossible -> OrderUrls.toApprove(which, note(notPossible.why())),
                    refused -> forbidden.send()));
  }

  // Once the post is answered the page shows what is there, and no form that only listened.
  private String on(Function<OrderId, String> action) {
    String elsewhere = myPlace.elsewhereUnlessAccountIsOpen();
    if (elsewhere != null) {
      return elsewhere;
    }
    if (id.isEmpty()) {
      return nowhere();
    }
    String way = action.apply(id.get());
    if (way == null && !forbidden.isSent()) {
      listening = false;
      return read(id.get());
    }
    return way;
  }

  private static String nowhere() {
    return JourneyUrls.redirectTo("/account.xhtml");
  }

  private static String note(OrderObstacle why) {
    return switch (why) {
      case OVER_LIMIT -> "orderOverLimit";
      case OVER_BALANCE -> "orderOverBalance";
      case NOT_WAITING -> "orderNotWaiting";
    };
  }

  private static String note(Why why) {
    return switch (why) {
      case CODE_OVER -> "codeClosed";
      case TRIES_OVER -> "codeTriesOver";
      case ORDER_CHANGED -> "orderChanged";
      case OVER_LIMIT -> "orderOverLimit";
      case OVER_BALANCE -> "orderOverBalance";
      case NOT_WAITING -> "orderNotWaiting";
    };
  }

  /** Null when there is none to see. */
  public OrderView getOrder() {
    return order;
  }

  public String getId() {
    return id.map(known -> known.value().toString()).orElse("");
  }

  /** Null for a card. */
  public OrderTerms.Transfer getTransfer() {
    return order == null
        ? null
        : order.terms().<OrderTerms.Transfer>match(transfer -> transfer, card -> null);
  }

  /** Null for a transfer. */
  public OrderTerms.Card getCard() {
    return order == null
        ? null
        : order.terms().<OrderTerms.Card>match(transfer -> null, card -> card);
  }

  public String getComplement() {
    return getCard() == null
        ? ""
        : getCard().address().complement().map(line -> line.value()).orElse("");
  }

  public OrderKind getKind() {
    return order == null ? OrderKind.TRANSFER : order.terms().kind();
  }

  public OrderStatus getStatus() {
    return order == null ? OrderStatus.AWAITING_APPROVAL : order.status();
  }

  public String getListAt() {
    return OrderUrls.list(getKind())
        + (order == null ? "" : "?association=" + order.association().id().value());
  }

  /** Whether the form of the code is shown, or listens. */
  public boolean isCodeAsked() {
    return listening || (isWaiting() && code.isPresent());
  }

  /** Whether the button that sends the code is shown, or listens. */
  public boolean isSendOffered() {
    return listening || (isWaiting() && code.isEmpty());
  }

  /** Whether the order can be changed or withdrawn, or those buttons listen. */
  public boolean isOpen() {
    return listening || isWaiting();
  }

  private boolean isWaiting() {
    return order != null && order.status() == OrderStatus.AWAITING_APPROVAL;
  }

  public String getPhone() {
    return code.map(sent -> sent.phone().masked()).orElse("");
  }

  /** Null when no code is on its way. */
  public CodeDelivery getDelivery() {
    return code.map(CodeView::delivery).orElse(null);
  }

  public long getMillisLeft() {
    return code.map(sent -> millisUntil(sent.expiresAt())).orElse(0L);
  }

  public long getMillisToResend() {
    return code.map(sent -> millisUntil(sent.resendAt())).orElse(0L);
  }

  private long millisUntil(Instant instant) {
    return Math.max(0, instant.toEpochMilli() - clock.millis());
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
