package planted.adapter.crypto;

import planted.bootstrap.UseCaseWiring;

/** Every neighbour that this adapter must not know. */
public class Neighbours {
  static class V04CryptoToWeb {
    private planted.adapter.web.Neighbours neighbour;
  }

  static class V04CryptoToPersistence {
    private planted.adapter.persistence.Neighbours neighbour;
  }

  static class V04CryptoToSms {
    private planted.adapter.sms.Neighbours neighbour;
  }

  static class V04CryptoToMail {
    private planted.adapter.mail.Neighbours neighbour;
  }

  static class V04CryptoToKyc {
    private planted.adapter.kyc.Neighbours neighbour;
  }

  static class V01CryptoToBootstrap {
    private UseCaseWiring wiring;
  }
}
