package planted.adapter.web;

import planted.bootstrap.UseCaseWiring;

/** Every neighbour that this adapter must not know. */
public class Neighbours {
  static class V04WebToPersistence {
    private planted.adapter.persistence.Neighbours neighbour;
  }

  static class V04WebToSms {
    private planted.adapter.sms.Neighbours neighbour;
  }

  static class V04WebToMail {
    private planted.adapter.mail.Neighbours neighbour;
  }

  static class V04WebToKyc {
    private planted.adapter.kyc.Neighbours neighbour;
  }

  static class V04WebToCrypto {
    private planted.adapter.crypto.Neighbours neighbour;
  }

  static class V01WebToBootstrap {
    private UseCaseWiring wiring;
  }
}
