package org.parvis.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What a sign-in cannot cost less than: one Argon2id at the parameters in force (A3), in this
 * process and warm. A shared machine does the same work at half its speed a minute later, so a hash
 * is measured beside what is compared with it, not once before.
 */
final class BareHash {
  private static final int WARM_UP = 150;
  private static final int A_ROUND = 8;

  private final int memoryKib;
  private final int passes;

  private BareHash(int memoryKib, int passes) {
    this.memoryKib = memoryKib;
    this.passes = passes;
  }

  static BareHash warm(int memoryKib, int passes) {
    BareHash bare = new BareHash(memoryKib, passes);
    for (int i = 0; i < WARM_UP; i++) {
      hash(memoryKib, passes);
    }
    return bare;
  }

  /** Milliseconds of thread time of one hash now: the mean of eight. */
  double milliseconds() {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long begun = clock.getCurrentThreadCpuTime();
    for (int i = 0; i < A_ROUND; i++) {
      hash(memoryKib, passes);
    }
    return (clock.getCurrentThreadCpuTime() - begun) / 1e6 / A_ROUND;
  }

  private static void hash(int memoryKib, int passes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(new byte[16])
            .build());
    generator.generateBytes("correct horse battery".toCharArray(), new byte[32]);
  }
}
