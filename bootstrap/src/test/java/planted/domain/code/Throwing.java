package planted.domain.code;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** What is expected must be an outcome. */
final class Throwing {
  static class V15Method {
    void load() throws IOException {}
  }

  static class V15Constructor {
    V15Constructor() throws TimeoutException {}
  }
}
