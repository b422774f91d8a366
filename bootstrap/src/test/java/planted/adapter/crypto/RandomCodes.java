package planted.adapter.crypto;

import java.security.SecureRandom;

class RandomCodes {
  private final SecureRandom random = new SecureRandom();

  int next() {
    return random.nextInt(1_000_000);
  }
}
