package org.parvis.adapter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.parvis.application.port.SecretHashing;
import org.parvis.domain.credential.RawPasscode;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.credential.SecretDigest;

/**
 * Argon2id with a pepper that lies outside the database (security.md A3, C1).
 *
 * <p>Passwords are compared in NFKC form (security.md A1). Passwords and passcodes are peppered
 * with different keys. A digest carries its parameters, so a dearer setting verifies older digests
 * too, and tells which they are.
 */
public final class Argon2SecretHashing implements SecretHashing {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  // A third of the server's request threads: the rest goes on serving other pages (security.md M1).
  private static final int MOST_WAITING = 64;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final Base64.Encoder TO_BASE64 = Base64.getEncoder().withoutPadding();
  private static final Base64.Decoder FROM_BASE64 = Base64.getDecoder();

  private final Cost cost;
  private final byte[] passwordPepper;
  private final byte[] passcodePepper;
  private final FairTurns turns;
  private final BlockPools pools;
  private final SecureRandom random = new SecureRandom();

  /**
   * What a hash costs.
   *
   * @param memoryKib at least 19,456
   * @param passes at least 2
   * @param lanes 1
   */
  public record Cost(int memoryKib, int passes, int lanes) {
    /** The least that OWASP's Password Storage sheet accepts. */
    public static final Cost RECOMMENDED = new Cost(19_456, 2, 1);

    boolean isBelow(Cost other) {
      return memoryKib < other.memoryKib || passes < other.passes || lanes < other.lanes;
    }
  }

  /**
   * Makes a hasher.
   *
   * @param atOnce how many hashes may run side by side: the number of processors
   */
  public Argon2SecretHashing(Cost cost, KeyMaterial pepper, int atOnce) {
    this.cost = cost;
    this.passwordPepper = pepper.derive("password");
    this.passcodePepper = pepper.derive("passcode");
    this.turns = new FairTurns(atOnce, MOST_WAITING, LONGEST_WAIT);
    this.pools = new BlockPools(cost.memoryKib());
  }

  @Override
  public SecretDigest hash(RawPassword password) {
    return hash(bytesOf(password), passwordPepper);
  }

  @Override
  public SecretDigest hash(RawPasscode passcode) {
    return hash(passcode.reveal().getBytes(UTF_8), passcodePepper);
  }

  @Override
  public boolean matches(RawPassword password, SecretDigest digest) {
    return matches(bytesOf(password), passwordPepper, digest);
  }

  @Override
  public boolean matches(RawPasscode passcode, SecretDigest digest) {
    return matches(passcode.reveal().getBytes(UTF_8), passcodePepper, digest);
  }

  @Override
  public boolean isBelowCurrentCost(SecretDigest digest) {
    return costOf(partsOf(digest)[3]).isBelow(cost);
  }

  @Override
  public void pretend(RawPassword password) {
    compute(bytesOf(password), passwordPepper, new byte[SALT_BYTES], cost);
  }

  private SecretDigest hash(byte[] secret, byte[] pepper) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = compute(secret, pepper, salt, cost);
    return new SecretDigest(
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                cost.memoryKib(),
                cost.passes(),
                cost.lanes(),
                TO_BASE64.encodeToString(salt),
                TO_BASE64.encodeToString(hash)));
  }

  private boolean matches(byte[] secret, byte[] pepper, SecretDigest digest) {
    String[] parts = partsOf(digest);
    byte[] expected = FROM_BASE64.decode(parts[5]);
    byte[] actual = compute(secret, pepper, FROM_BASE64.decode(parts[4]), costOf(parts[3]));
    return MessageDigest.isEqual(expected, actual);
  }

  private static String[] partsOf(SecretDigest digest) {
    String[] parts = digest.reveal().split("\\$", -1);
    if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
      throw new IllegalStateException("a stored digest is not argon2id version 19");
    }
    return parts;
  }

  private static Cost costOf(String parameters) {
    int[] numbers =
        Arrays.stream(parameters.split(","))
            .mapToInt(part -> Integer.parseInt(part.substring(part.indexOf('=') + 1)))
            .toArray();
    return new Cost(numbers[0], numbers[1], numbers[2]);
  }

  private byte[] compute(byte[] secret, byte[] pepper, byte[] salt, Cost with) {
    return turns.take(() -> pools.lend(blocks -> compute(secret, pepper, salt, with, blocks)));
  }

  private static byte[] compute(
      byte[] secret, byte[] pepper, byte[] salt, Cost with, Argon2BytesGenerator.BlockPool blocks) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(with.memoryKib())
            .withIterations(with.passes())
            .withParallelism(with.lanes())
            .withSalt(salt)
            .withSecret(pepper)
            .withBlockPool(blocks)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(secret, hash);
    return hash;
  }

  private static byte[] bytesOf(RawPassword password) {
    return Normalizer.normalize(password.reveal(), Normalizer.Form.NFKC).getBytes(UTF_8);
  }
}
