package planted.adapter.kyc;

import planted.bootstrap.UseCaseWiring;

/** Every neighbour that this adapter must not know. */
public class Neighbours {
  static class V04KycToWeb {
    private planted.adapter.web.Neighbours neighbour;
  }

  static class V04KycToPersistence {
    private planted.adapter.persistence.Neighbours neighbour;
  }

  static class V04KycToSms {
    private planted.adapter.sms.Neighbours neighbour;
  }

  static class V04KycToMail {
    private planted.adapter.mail.Neighbours neighbour;
  }

  static class V04KycToCrypto {
    private planted.adapter.crypto.Neighbours neighbour;
  }

  static class V01KycToBootstrap {
    private UseCaseWiring wiring;
  }
}
