package org.parvis.adapter.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.application.banking.DraftTransfer;
import org.parvis.application.banking.ReadIban;
import org.parvis.domain.banking.Iban;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.banking.SepaText;

/** The form of a transfer: to whom, where to, how much and what for. */
@Named
@RequestScoped
public class TransferPage extends OrderFormPage {
  @Inject ReadIban readIban;
  @Inject DraftTransfer draftTransfer;

  private String payee = "";
  private String iban = "";
  private String amount = "";
  private String label = "";

  @Override
  OrderKind kind() {
    return OrderKind.TRANSFER;
  }

  @Override
  boolean isFilledWith(OrderTerms terms) {
    return terms.match(
        transfer -> {
          payee = transfer.payee().value();
          iban = transfer.iban().grouped();
          amount = TypedAmount.forField(transfer.sum());
          label = transfer.label().value();
          return true;
        },
        card -> false);
  }

  /** Writes the transfer down and goes on to where it is checked. */
  public String draft() {
    String elsewhere = myPlace.elsewhereUnlessAccountIsOpen();
    if (elsewhere != null) {
      return elsewhere;
    }
    Optional<SepaText> to =
        text("payee", payee, OrderTerms.Transfer.LONGEST_PAYEE, "transfer.payee");
    Optional<Iban> account = account();
    Optional<Money> sum = sum();
    Optional<SepaText> what = text("label", label, SepaText.LONGEST, "transfer.label");
    if (to.isEmpty() || account.isEmpty() || sum.isEmpty() || what.isEmpty()) {
      return null;
    }
    OrderTerms.Transfer terms =
        new OrderTerms.Transfer(to.get(), account.get(), sum.get(), what.get());
    Optional<Form> form = named();
    return form.isPresent() ? draft(form.get(), terms) : lost();
  }

  private String draft(Form form, OrderTerms.Transfer terms) {
    return draftTransfer
        .execute(
            new DraftTransfer.Command(
                session.require().session(), form.order(), form.association(), terms))
        .match(
            drafted -> OrderUrls.toApprove(drafted.order()),
            notPossible -> notPossible(form.order(), notPossible.why(), "amount"),
            refused -> forbidden.send());
  }

  private Optional<Iban> account() {
    return readIban
        .execute(new ReadIban.Command(iban))
        .match(
            usable -> Optional.of(usable.iban()),
            notUsable -> {
              errors.at("iban", "transfer.iban." + notUsable.why());
              return Optional.empty();
            });
  }

  private Optional<Money> sum() {
    Optional<Money> sum = TypedAmount.parse(amount);
    if (sum.filter(Money::isPositive).isEmpty()) {
      errors.at("amount", sum.isEmpty() ? "transfer.amountWrong" : "transfer.amountZero");
      return Optional.empty();
    }
    return sum;
  }

  public String getPayee() {
    return payee;
  }

  public void setPayee(String payee) {
    this.payee = payee;
  }

  public String getIban() {
    return iban;
  }

  public void setIban(String iban) {
    this.iban = iban;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }
}
