package org.parvis.adapter.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.journey.MyPlace;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.access.ListMyAssociations;
import org.parvis.application.banking.ProAccountView;
import org.parvis.application.banking.ReadProAccount;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Association;

/** Screen 18: the account, to the extent that the policy permits. */
@Named
@RequestScoped
public class AccountPage {
  @Inject GivenValues given;
  @Inject ListMyAssociations listMyAssociations;
  @Inject ReadProAccount readProAccount;
  @Inject CurrentSession session;
  @Inject MyPlace myPlace;

  private String association = "";
  private List<Association> associations;
  private ReadProAccount.Outcome account;

  @PostConstruct
  void readAddress() {
    association = given.value("association");
  }

  public String enter() {
    return myPlace.elsewhereUnlessAccountIsOpen();
  }

  public List<Association> getAssociations() {
    if (associations == null) {
      associations =
          listMyAssociations
              .execute(new ListMyAssociations.Command(session.require().session()))
              .match(ListMyAssociations.Outcome.Listed::associations);
    }
    return associations;
  }

  /** The chosen association, else the first one; null without any. */
  public Association getChosen() {
    return chosen().orElse(null);
  }

  /** Null when nothing of the account may be shown. */
  public ProAccountView getAccount() {
    return account().flatMap(AccountPage::shown).orElse(null);
  }

  /** Why nothing of the account may be shown. */
  public Lock getClosed() {
    return account().flatMap(AccountPage::refused).map(Lock::of).orElse(null);
  }

  /** Why collections cannot be moved; null when they can. */
  public Lock getCollectLock() {
    return lockOn(AccessRight.COLLECT_FUNDS);
  }

  /** Why transfers cannot be made; null when they can. */
  public Lock getTransferLock() {
    return lockOn(AccessRight.INITIATE_TRANSFERS);
  }

  /** Why cards cannot be ordered; null when they can. */
  public Lock getCardLock() {
    return lockOn(AccessRight.ORDER_CARDS);
  }

  private Lock lockOn(AccessRight right) {
    return account()
        .flatMap(AccountPage::shown)
        .flatMap(view -> Lock.on(right, view.rights()))
        .orElse(null);
  }

  public RequiredActionView getAction() {
    return RequiredActionView.of(myPlace.place());
  }

  public String getAssociation() {
    return association;
  }

  public void setAssociation(String association) {
    this.association = association;
  }

  private Optional<Association> chosen() {
    return getAssociations().stream()
        .filter(mine -> mine.id().value().toString().equals(association))
        .findFirst()
        .or(() -> getAssociations().stream().findFirst());
  }

  private Optional<ReadProAccount.Outcome> account() {
    if (account == null) {
      account =
          chosen()
              .map(
                  mine ->
                      readProAccount.execute(
                          new ReadProAccount.Command(session.require().session(), mine.id())))
              .orElse(null);
    }
    return Optional.ofNullable(account);
  }

  private static Optional<ProAccountView> shown(ReadProAccount.Outcome outcome) {
    return outcome.match(shown -> Optional.of(shown.account()), refused -> Optional.empty());
  }

  private static Optional<AccessDecision.Refused> refused(ReadProAccount.Outcome outcome) {
    return outcome.match(shown -> Optional.empty(), refused -> Optional.of(refused.decision()));
  }
}
