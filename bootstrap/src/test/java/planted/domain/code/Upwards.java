package planted.domain.code;

import planted.adapter.persistence.tx.JtaTransactions;
import planted.application.UseCase;
import planted.bootstrap.UseCaseWiring;

/** The domain knows nobody above it. */
final class Upwards {
  static class V01DomainToApplication {
    private UseCase<String, String> useCase;
  }

  static class V01DomainToAdapter {
    private JtaTransactions transactions;
  }

  static class V01DomainToBootstrap {
    private UseCaseWiring wiring;
  }
}
