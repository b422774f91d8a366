package planted.adapter.banking;

import planted.bootstrap.UseCaseWiring;

/** Every neighbour that this adapter must not know. */
public class Neighbours {
  static class V04BankingToWeb {
    private planted.adapter.web.Neighbours neighbour;
  }

  static class V04BankingToPersistence {
    private planted.adapter.persistence.Neighbours neighbour;
  }

  static class V04BankingToSms {
    private planted.adapter.sms.Neighbours neighbour;
  }

  static class V04BankingToMail {
    private planted.adapter.mail.Neighbours neighbour;
  }

  static class V04BankingToKyc {
    private planted.adapter.kyc.Neighbours neighbour;
  }

  static class V04BankingToCrypto {
    private planted.adapter.crypto.Neighbours neighbour;
  }

  static class V01BankingToBootstrap {
    private UseCaseWiring wiring;
  }
}
