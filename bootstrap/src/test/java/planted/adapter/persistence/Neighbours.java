package planted.adapter.persistence;

import planted.bootstrap.UseCaseWiring;

/** Every neighbour that this adapter must not know. */
public class Neighbours {
  static class V04PersistenceToWeb {
    private planted.adapter.web.Neighbours neighbour;
  }

  static class V04PersistenceToSms {
    private planted.adapter.sms.Neighbours neighbour;
  }

  static class V04PersistenceToMail {
    private planted.adapter.mail.Neighbours neighbour;
  }

  static class V04PersistenceToKyc {
    private planted.adapter.kyc.Neighbours neighbour;
  }

  static class V04PersistenceToCrypto {
    private planted.adapter.crypto.Neighbours neighbour;
  }

  static class V01PersistenceToBootstrap {
    private UseCaseWiring wiring;
  }
}
