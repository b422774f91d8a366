package planted.application.code;

import java.security.SecureRandom;
import java.time.Instant;

/** The application is held to the same. */
final class Ambient {
  static class V08SecureRandom {
    Object reach() {
      return new SecureRandom();
    }
  }

  static class V08Now_inTheApplication {
    Object reach() {
      return Instant.now();
    }
  }
}
