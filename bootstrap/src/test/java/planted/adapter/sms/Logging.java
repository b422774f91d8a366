package planted.adapter.sms;

/** One way to log, one form of it. */
final class Logging {
  static class V18Jul_inAnAdapter {
    private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("x");
  }

  static class V18Slf4j {
    private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger("x");
  }

  static class V18LoggerConstant_open {
    static final System.Logger LOG = System.getLogger("x");
  }

  static class V18LoggerConstant_perObject {
    private final System.Logger log = System.getLogger("x");
  }

  static class V18LoggerConstant_replaceable {
    private static System.Logger log = System.getLogger("x");
  }
}
