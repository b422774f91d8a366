package planted.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;
import planted.application.code.ConfirmOneTimeCode;
import planted.application.code.ConfirmOneTimeCodeService;
import planted.application.port.CodeChallenges;
import planted.application.port.Transactions;

@ApplicationScoped
public class UseCaseWiring {
  @Produces
  ConfirmOneTimeCode confirm(CodeChallenges challenges, Transactions transactions) {
    return new ConfirmOneTimeCodeService(challenges, transactions)::execute;
  }

  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }

  String mode() {
    return ConfigProvider.getConfig().getValue("parvis.mode", String.class);
  }
}
