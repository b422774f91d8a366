package org.parvis.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** What a sign-in cannot cost less than: one Argon2id at the parameters in force (A3). */
final class BareHash {
  private static final int WARM_UP = 150;
  private static final int ROUNDS = 7;
  private static final int A_ROUND = 15;

  private BareHash() {}

  /** Milliseconds of thread time of one hash: the median of seven rounds of fifteen, warm. */
  static double milliseconds(int memoryKib, int passes) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < WARM_UP; i++) {
      hash(memoryKib, passes);
    }
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begun = clock.getCurrentThreadCpuTime();
      for (int i = 0; i < A_ROUND; i++) {
        hash(memoryKib, passes);
      }
      rounds[round] = (clock.getCurrentThreadCpuTime() - begun) / 1e6 / A_ROUND;
    }
    return new Load.Times(rounds).percentile(50);
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
