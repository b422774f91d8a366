package planted.adapter.sms;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;

/** Adapters take the clock that bootstrap made, and leave chance to the crypto adapter. */
final class Ambient {
  static class V08ClockOutsideBootstrap_now {
    Object reach() {
      return LocalDate.now();
    }
  }

  static class V08ClockOutsideBootstrap_clock {
    Object reach() {
      return Clock.systemUTC();
    }
  }

  static class V08ChanceOutsideCrypto {
    Object reach() {
      return new SecureRandom();
    }
  }
}
