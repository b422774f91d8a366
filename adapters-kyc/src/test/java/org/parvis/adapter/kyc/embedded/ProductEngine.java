package org.parvis.adapter.kyc.embedded;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.parvis.application.fake.ImmediateTransactions;
import org.parvis.application.fake.InMemoryEvidenceVault;
import org.parvis.application.port.CheckAnswer;
import org.parvis.application.port.CheckRequest;
import org.parvis.application.port.SealedClip;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.DocumentChoice;

/** The engine exactly as the server runs it, with ears for what its process prints. */
public final class ProductEngine {
  private static final String MAIN = "org.parvis.adapter.kyc.engine.CheckDocument";

  private final InMemoryEvidenceVault vault =
      new InMemoryEvidenceVault(new ImmediateTransactions());
  private final AtomicReference<Optional<String>> heard = new AtomicReference<>(Optional.empty());
  private final EmbeddedIdentityChecks checks;
  private final EnginePool pool;
  private long clips;

  private ProductEngine(EnginePool pool, Clock clock) {
    this.pool = pool;
    this.checks =
        new EmbeddedIdentityChecks(
            vault,
            pool,
            EmbeddedIdentityChecksTest.validity(),
            clock,
            report -> heard.set(Optional.of(report)));
    pool.warmUp();
  }

  /**
   * From the folder of jars that is beside the server.
   *
   * @param limit after which a check is killed, 30 seconds in the product
   */
  public static ProductEngine in(Path libraries, Path scratch, Duration limit, Clock clock) {
    return new ProductEngine(EnginePool.in(libraries, scratch, limit, true), clock);
  }

  /** From the class path of this test run; its limit has its own test. */
  public static ProductEngine onClassPath(Path scratch, Clock clock) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = List.of("-cp", classPath, MAIN, "--worker");
    return new ProductEngine(
        new EnginePool(command, scratch, EnginePool.Bounds.of(Duration.ofMinutes(3))), clock);
  }

  /** A recording as if it had just been acknowledged. */
  public Clip acknowledged(ClipKind kind, byte[] content, Instant at) {
    Clip clip =
        Clip.open(
            new org.parvis.domain.verification.ClipId(new UUID(7, ++clips)),
            new AttemptId(new UUID(1, 1)),
            new MemberId(new UUID(2, 2)),
            kind,
            "video/webm",
            at);
    long length = vault.append(clip.id(), 0, new ByteArrayInputStream(content), Integer.MAX_VALUE);
    SealedClip sealed = vault.seal(clip.id());
    clip.acknowledge(length, sealed.sha256());
    return clip;
  }

  /** Looks at it before it is asked for, as the server does. */
  public void begin(Clip clip, DocumentChoice document) {
    checks.begin(clip, document);
  }

  public void forget(List<Clip> recordings) {
    recordings.forEach(clip -> vault.erase(clip.id()));
  }

  public CheckAnswer check(CheckRequest request) {
    heard.set(Optional.empty());
    return checks.check(request);
  }

  /** What the process printed in the last check, if it printed anything. */
  public Optional<String> report() {
    return heard.get();
  }

  public void stop() {
    pool.stop();
  }
}
