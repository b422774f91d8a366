package planted.domain.code;

/** What is not plain Java. */
final class Imports {
  static class V02AllowList_sql {
    private java.sql.Timestamp at;
  }

  static class V02AllowList_framework {
    @jakarta.inject.Inject private String injected;
  }

  static class V02AllowList_logging {
    private java.util.logging.Logger log;
  }

  static class V02AllowList_file {
    private java.io.File file;
  }

  static class V02AllowList_reflection {
    private java.lang.reflect.Method method;
  }

  static class V02AllowList_thread {
    private java.util.concurrent.Executor executor;
  }
}
