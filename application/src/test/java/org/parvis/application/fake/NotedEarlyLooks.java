package org.parvis.application.fake;

import java.util.ArrayList;
import java.util.List;
import org.parvis.application.port.EarlyLooks;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.DocumentChoice;

/** Notes which recordings it was told of, and looks at none. */
public final class NotedEarlyLooks implements EarlyLooks {
  private final ImmediateTransactions transactions;
  private final List<ClipId> begun = new ArrayList<>();

  public NotedEarlyLooks(ImmediateTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void begin(Clip clip, DocumentChoice document) {
    transactions.refuseInside("looking at a recording");
    begun.add(clip.id());
  }

  public List<ClipId> begun() {
    return List.copyOf(begun);
  }
}
