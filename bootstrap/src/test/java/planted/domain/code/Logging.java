package planted.domain.code;

/** The core answers; it does not log. */
final class Logging {
  static class V18SystemLogger {
    private static final System.Logger LOG = System.getLogger("x");
  }

  static class V18SystemLogger_levelOnly {
    private System.Logger.Level level;
  }

  static class V18SystemOut_out {
    void say() {
      System.out.println("x");
    }
  }

  static class V18SystemOut_err {
    void say(RuntimeException fault) {
      fault.printStackTrace(System.err);
    }
  }

  static class V18Jul_inTheCore {
    private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("x");
  }
}
