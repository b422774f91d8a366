package org.parvis.adapter.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.application.banking.DraftCard;
import org.parvis.domain.banking.DeliveryAddress;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.banking.SepaText;

/** The form of a card order: where it is sent; whose it is nobody can choose. */
@Named
@RequestScoped
public class CardPage extends OrderFormPage {
  @Inject DraftCard draftCard;

  private String street = "";
  private String complement = "";
  private String postcode = "";
  private String town = "";

  @Override
  OrderKind kind() {
    return OrderKind.CARD;
  }

  @Override
  boolean isFilledWith(OrderTerms terms) {
    return terms.match(
        transfer -> false,
        card -> {
          street = card.address().street().value();
          complement = card.address().complement().map(SepaText::value).orElse("");
          postcode = card.address().postcode();
          town = card.address().town().value();
          return true;
        });
  }

  /** Writes the order down and goes on to where it is checked. */
  public String draft() {
    String elsewhere = myPlace.elsewhereUnlessAccountIsOpen();
    if (elsewhere != null) {
      return elsewhere;
    }
    Optional<SepaText> first = text("street", street, DeliveryAddress.LONGEST_LINE, "card.street");
    Optional<SepaText> second =
        complement.isBlank()
            ? Optional.empty()
            : text("complement", complement, DeliveryAddress.LONGEST_LINE, "card.complement");
    Optional<String> code = postcode();
    Optional<SepaText> place = text("town", town, DeliveryAddress.LONGEST_TOWN, "card.town");
    if (first.isEmpty()
        || (second.isEmpty() && !complement.isBlank())
        || code.isEmpty()
        || place.isEmpty()) {
      return null;
    }
    DeliveryAddress address = new DeliveryAddress(first.get(), second, code.get(), place.get());
    Optional<Form> form = named();
    return form.isPresent() ? draft(form.get(), address) : lost();
  }

  private String draft(Form form, DeliveryAddress address) {
    return draftCard
        .execute(
            new DraftCard.Command(
                session.require().session(), form.order(), form.association(), address))
        .match(
            drafted -> OrderUrls.toApprove(drafted.order()),
            notPossible -> notPossible(form.order(), notPossible.why(), "street"),
            refused -> forbidden.send());
  }

  private Optional<String> postcode() {
    String digits = postcode.replaceAll("[\\p{Z}\\s]", "");
    if (!DeliveryAddress.isPostcode(digits)) {
      errors.at("postcode", "card.postcodeWrong");
      return Optional.empty();
    }
    return Optional.of(digits);
  }

  public String getStreet() {
    return street;
  }

  public void setStreet(String street) {
    this.street = street;
  }

  public String getComplement() {
    return complement;
  }

  public void setComplement(String complement) {
    this.complement = complement;
  }

  public String getPostcode() {
    return postcode;
  }

  public void setPostcode(String postcode) {
    this.postcode = postcode;
  }

  public String getTown() {
    return town;
  }

  public void setTown(String town) {
    this.town = town;
  }
}
