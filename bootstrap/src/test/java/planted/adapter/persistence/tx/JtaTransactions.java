package planted.adapter.persistence.tx;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import planted.application.port.Transactions;

@Singleton
public class JtaTransactions implements Transactions {
  @Override
  @Transactional
  public <T> T inTransaction(Supplier<T> work) {
    return work.get();
  }
}
