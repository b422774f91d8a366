package planted.application.code;

import planted.application.port.CodeChallenges;
import planted.application.port.Transactions;

public final class ConfirmOneTimeCodeService implements ConfirmOneTimeCode {
  private final CodeChallenges challenges;
  private final Transactions transactions;

  public ConfirmOneTimeCodeService(CodeChallenges challenges, Transactions transactions) {
    this.challenges = challenges;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> new Outcome.Denied(challenges.of(command.member()).isPresent()));
  }
}
