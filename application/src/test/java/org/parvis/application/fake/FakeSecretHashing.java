package org.parvis.application.fake;

import java.util.concurrent.atomic.AtomicInteger;
import org.parvis.application.port.SecretHashing;
import org.parvis.domain.credential.RawPasscode;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.credential.SecretDigest;

/** Hashes fast, salts by counting, and refuses to work inside a transaction. */
public final class FakeSecretHashing implements SecretHashing {

  private final ImmediateTransactions transactions;
  private final AtomicInteger salts = new AtomicInteger();
  private final AtomicInteger comparisons = new AtomicInteger();
  private final AtomicInteger pretended = new AtomicInteger();
  private final AtomicInteger cost = new AtomicInteger(1);
  private Runnable during = () -> {};

  public FakeSecretHashing(ImmediateTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public SecretDigest hash(RawPassword password) {
    return digest("password", salt(), password.reveal());
  }

  @Override
  public SecretDigest hash(RawPasscode passcode) {
    return digest("passcode", salt(), passcode.reveal());
  }

  @Override
  public boolean matches(RawPassword password, SecretDigest digest) {
    comparisons.incrementAndGet();
    return digest("password", saltOf(digest), password.reveal()).equals(digest);
  }

  @Override
  public boolean matches(RawPasscode passcode, SecretDigest digest) {
    comparisons.incrementAndGet();
    return digest("passcode", saltOf(digest), passcode.reveal()).equals(digest);
  }

  @Override
  public boolean isBelowCurrentCost(SecretDigest digest) {
    String salt = saltOf(digest);
    return Integer.parseInt(salt.substring(0, salt.indexOf('.'))) < cost.get();
  }

  @Override
  public void pretend(RawPassword password) {
    transactions.refuseInside("hashing");
    happen();
    pretended.incrementAndGet();
  }

  /** From now on a hash costs more. */
  public void raiseCost() {
    cost.incrementAndGet();
  }

  /** How often a secret was compared. */
  public int comparisons() {
    return comparisons.get();
  }

  /** How often a comparison was pretended. */
  public int pretended() {
    return pretended.get();
  }

  /** Something that happens while the next secret is hashed or compared. */
  public void meanwhile(Runnable happening) {
    during = happening;
  }

  // A salt names what its hash cost.
  private String salt() {
    return cost.get() + "." + salts.incrementAndGet();
  }

  private SecretDigest digest(String kind, String salt, String secret) {
    transactions.refuseInside("hashing");
    happen();
    int hash = FakeDigests.sha256(kind + "|" + salt + "|" + secret).hashCode();
    return new SecretDigest("$fake$" + salt + "$" + Integer.toHexString(hash));
  }

  private void happen() {
    Runnable now = during;
    during = () -> {};
    now.run();
  }

  private static String saltOf(SecretDigest digest) {
    String text = digest.reveal();
    int start = text.indexOf('$', 1) + 1;
    return text.substring(start, text.indexOf('$', start));
  }
}
