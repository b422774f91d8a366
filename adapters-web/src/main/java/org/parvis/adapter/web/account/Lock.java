package org.parvis.adapter.web.account;

import java.util.List;
import java.util.Optional;
import org.parvis.application.access.RightView;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Missing;
import org.parvis.domain.access.UnlockAction;

/** A lock as the page words it: what is missing, and the one thing that opens it. */
public record Lock(List<Missing> missing, UnlockAction unlock) {
  public Lock {
    missing = List.copyOf(missing);
  }

  public static Lock of(AccessDecision.Refused decision) {
    return new Lock(decision.missing().stream().sorted().toList(), decision.unlock());
  }

  /** The lock on a right; empty when it is permitted. A right nobody decided on is locked. */
  static Optional<Lock> on(AccessRight right, List<RightView> rights) {
    return rights.stream()
        .filter(view -> view.right() == right)
        .findFirst()
        .map(
            view ->
                view.decision()
                    .<Optional<Lock>>match(
                        permitted -> Optional.empty(), refused -> Optional.of(of(refused))))
        .orElseGet(
            () -> Optional.of(new Lock(List.of(Missing.RIGHT), UnlockAction.ASK_YOUR_ASSOCIATION)));
  }
}
