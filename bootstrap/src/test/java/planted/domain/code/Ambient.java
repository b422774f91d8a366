package planted.domain.code;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Everything that reaches for time, chance or the environment. */
final class Ambient {
  static class V08Now_withoutArgument {
    Object reach() {
      return Instant.now();
    }
  }

  static class V08Now_inAZone {
    Object reach(ZoneId zone) {
      return LocalDate.now(zone);
    }
  }

  static class V08Now_byReference {
    Supplier<Instant> reach() {
      return Instant::now;
    }
  }

  static class V08SystemClock_utc {
    Object reach() {
      return Clock.systemUTC();
    }
  }

  static class V08SystemClock_defaultZone {
    Object reach() {
      return Clock.systemDefaultZone();
    }
  }

  static class V08SystemClock_inAZone {
    Object reach(ZoneId zone) {
      return Clock.system(zone);
    }
  }

  static class V08SystemClock_ticking {
    Object reach(ZoneId zone) {
      return List.of(Clock.tickMillis(zone), Clock.tickSeconds(zone), Clock.tickMinutes(zone));
    }
  }

  static class V08NewDate {
    Object reach() {
      return new Date();
    }
  }

  static class V08CurrentTimeMillis {
    long reach() {
      return System.currentTimeMillis();
    }
  }

  static class V08NanoTime {
    long reach() {
      return System.nanoTime();
    }
  }

  static class V08SystemZone {
    Object reach() {
      return ZoneId.systemDefault();
    }
  }

  static class V08SystemLocale {
    Object reach() {
      return Locale.getDefault();
    }
  }

  static class V08RandomUuid_byCall {
    Object reach() {
      return UUID.randomUUID();
    }
  }

  static class V08RandomUuid_byReference {
    Supplier<UUID> reach() {
      return UUID::randomUUID;
    }
  }

  static class V08Random {
    Object reach() {
      return new Random(7);
    }
  }

  static class V08SplittableRandom {
    Object reach() {
      return new SplittableRandom();
    }
  }

  static class V08ThreadLocalRandom {
    int reach() {
      return ThreadLocalRandom.current().nextInt();
    }
  }

  static class V08MathRandom {
    double reach() {
      return Math.random();
    }
  }

  static class V08Shuffle {
    void reach(List<String> words) {
      Collections.shuffle(words);
    }
  }

  static class V08Getenv {
    String reach() {
      return System.getenv("HOME");
    }
  }

  static class V08GetProperty_one {
    String reach() {
      return System.getProperty("user.home");
    }
  }

  static class V08GetProperty_all {
    Object reach() {
      return System.getProperties();
    }
  }

  static class V08Thread {
    void reach() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  static class V08Runtime {
    int reach() {
      return Runtime.getRuntime().availableProcessors();
    }
  }

  static class V08ProcessBuilder {
    Object reach() {
      return new ProcessBuilder("ls");
    }
  }
}
