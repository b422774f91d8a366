package planted.application.code;

import planted.adapter.persistence.tx.JtaTransactions;
import planted.bootstrap.UseCaseWiring;

/** The application knows nobody above it. */
final class Upwards {
  static class V01ApplicationToAdapter {
    private JtaTransactions transactions;
  }

  static class V01ApplicationToBootstrap {
    private UseCaseWiring wiring;
  }
}
