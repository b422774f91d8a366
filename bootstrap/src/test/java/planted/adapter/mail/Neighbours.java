package planted.adapter.mail;

import planted.bootstrap.UseCaseWiring;

/** Every neighbour that this adapter must not know. */
public class Neighbours {
  static class V04MailToWeb {
    private planted.adapter.web.Neighbours neighbour;
  }

  static class V04MailToPersistence {
    private planted.adapter.persistence.Neighbours neighbour;
  }

  static class V04MailToSms {
    private planted.adapter.sms.Neighbours neighbour;
  }

  static class V04MailToKyc {
    private planted.adapter.kyc.Neighbours neighbour;
  }

  static class V04MailToCrypto {
    private planted.adapter.crypto.Neighbours neighbour;
  }

  static class V01MailToBootstrap {
    private UseCaseWiring wiring;
  }
}
