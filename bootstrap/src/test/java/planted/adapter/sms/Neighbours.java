package planted.adapter.sms;

import planted.bootstrap.UseCaseWiring;

/** Every neighbour that this adapter must not know. */
public class Neighbours {
  static class V04SmsToWeb {
    private planted.adapter.web.Neighbours neighbour;
  }

  static class V04SmsToPersistence {
    private planted.adapter.persistence.Neighbours neighbour;
  }

  static class V04SmsToMail {
    private planted.adapter.mail.Neighbours neighbour;
  }

  static class V04SmsToKyc {
    private planted.adapter.kyc.Neighbours neighbour;
  }

  static class V04SmsToCrypto {
    private planted.adapter.crypto.Neighbours neighbour;
  }

  static class V01SmsToBootstrap {
    private UseCaseWiring wiring;
  }
}
