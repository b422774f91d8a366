package org.parvis.application.fake;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderPolicy;
import org.parvis.domain.code.CodePolicy;
import org.parvis.domain.code.PumpingPolicy;
import org.parvis.domain.credential.LockoutPolicy;
import org.parvis.domain.credential.PasswordPolicy;
import org.parvis.domain.credential.StuffingPolicy;
import org.parvis.domain.session.SessionPolicy;
import org.parvis.domain.verification.AcceptedDocuments;
import org.parvis.domain.verification.DecisionPolicy;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.RetryPolicy;
import org.parvis.domain.verification.ReviewClock;

/** The policies with the figures that the product ships with. */
public final class Policies {

  public static final SessionPolicy SESSIONS =
      new SessionPolicy(
          Duration.ofMinutes(30),
          Duration.ofHours(12),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30));

  public static final CodePolicy CODES =
      new CodePolicy(Duration.ofMinutes(5), 5, 15, Duration.ofSeconds(30), 3, 5, 10_000);

  public static final PumpingPolicy PUMPING = new PumpingPolicy(10, 10, 20, 5000, 10);

  public static final LockoutPolicy LOCKOUT =
      new LockoutPolicy(5, Duration.ofSeconds(30), Duration.ofHours(1), 100, 3);

  public static final StuffingPolicy STUFFING =
      new StuffingPolicy(20, 60, Duration.ofMinutes(10), 50, Duration.ofMinutes(5));

  public static final PasswordPolicy PASSWORDS =
      new PasswordPolicy(
          12, 15, 128, Set.of("password", "motdepasse", "azertyuiop"), List.of("parvis"));

  /** As in a rehearsal: the policy may approve. */
  public static final DecisionPolicy DECISIONS = new DecisionPolicy(true);

  /** As in production unless the institution says otherwise: a person approves. */
  public static final DecisionPolicy DECISIONS_BY_PERSONS = new DecisionPolicy(false);

  public static final int SAMPLE_PERCENT = 5;

  public static final RetryPolicy RETRIES = new RetryPolicy(3, 5, Duration.ofDays(7));

  public static final ReviewClock REVIEWS =
      new ReviewClock(Duration.ofHours(24), Duration.ofHours(72));

  public static final AcceptedDocuments DOCUMENTS =
      new AcceptedDocuments(
          "2026-11",
          List.of(
              new AcceptedDocuments.Issuer(
                  "FR", Set.of(DocumentKind.IDENTITY_CARD, DocumentKind.PASSPORT)),
              new AcceptedDocuments.Issuer("BE", Set.of(DocumentKind.PASSPORT))));
  public static final OrderPolicy ORDERS =
      new OrderPolicy(new Money(10_000_00), Duration.ofHours(24));

  private Policies() {}
}
