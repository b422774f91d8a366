package org.parvis.application.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Ledger;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.AccountId;
import org.parvis.domain.banking.AccountKind;
import org.parvis.domain.banking.EntryId;
import org.parvis.domain.banking.LedgerAccount;
import org.parvis.domain.banking.LedgerEntry;
import org.parvis.domain.banking.Money;

/** Some weeks of an association's life, booked as real entries, so that accounts have a story. */
public final class RehearsalMoney {
  // The words are those of a French association's bank statement, like its name: data, not texts.
  private static final List<Movement> STORY =
      List.of(
          new Movement(48, 150_000, "Subvention de la commune"),
          new Movement(41, -8_990, "Assurance locale MAIF"),
          new Movement(36, 36_000, "Cotisations de rentrée"),
          new Movement(29, -4_520, "Imprimerie des Halles"),
          new Movement(22, -21_000, "Location de la salle des fêtes"),
          new Movement(15, 12_500, "Vente de gâteaux"),
          new Movement(8, -1_895, "Papeterie du Centre"),
          new Movement(3, 5_000, "Don de Mme Lefèvre"));
  // Several, so that people who rehearse one after the other all find one to move.
  private static final Map<String, Money> COLLECTED =
      Map.of(
          "Fête de printemps", new Money(48_250),
          "Tournoi de belote", new Money(21_500),
          "Vide-grenier", new Money(63_720));

  private final Ledger ledger;
  private final Identifiers identifiers;
  private final Clock clock;

  private record Movement(int daysAgo, long cents, String label) {}

  public RehearsalMoney(Ledger ledger, Identifiers identifiers, Clock clock) {
    this.ledger = ledger;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  void bring(AssociationId association) {
    LedgerAccount pro = open(association, AccountKind.PRO, "Compte Pro");
    LedgerAccount outside = open(association, AccountKind.OUTSIDE, "Monde extérieur");
    Instant now = clock.instant();
    List<LedgerEntry> entries = new ArrayList<>();
    for (Movement movement : STORY) {
      Instant then = now.minus(Duration.ofDays(movement.daysAgo()));
      entries.add(
          move(
              movement.cents() > 0 ? outside : pro,
              movement.cents() > 0 ? pro : outside,
              new Money(Math.abs(movement.cents())),
              movement.label(),
              then));
    }
    COLLECTED.forEach(
        (name, amount) -> {
          LedgerAccount collection = open(association, AccountKind.COLLECTION, name);
          entries.add(
              move(outside, collection, amount, "Billetterie", now.minus(Duration.ofDays(2))));
          ledger.save(collection);
        });
    ledger.save(pro);
    ledger.save(outside);
    entries.forEach(ledger::book);
  }

  private LedgerEntry move(
      LedgerAccount from, LedgerAccount to, Money amount, String label, Instant then) {
    LedgerEntry entry =
        LedgerEntry.transfer(
            new EntryId(identifiers.next()), from.id(), to.id(), amount, label, then);
    from.post(entry);
    to.post(entry);
    return entry;
  }

  private LedgerAccount open(AssociationId association, AccountKind kind, String name) {
    return LedgerAccount.open(new AccountId(identifiers.next()), association, kind, name);
  }
}
