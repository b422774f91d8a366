package planted.application.code;

/** What is not plain Java. */
final class Imports {
  static class V03AllowList_persistence {
    private jakarta.persistence.EntityManager rows;
  }

  static class V03AllowList_injection {
    @jakarta.inject.Inject private String injected;
  }

  static class V03AllowList_validation {
    @jakarta.validation.constraints.NotNull private String checked;
  }

  static class V03AllowList_file {
    private java.io.File file;
  }

  static class V03AllowList_json {
    private jakarta.json.JsonObject json;
  }
}
