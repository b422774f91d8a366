package org.parvis.adapter.kyc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.adapter.kyc.embedded.EnginePool.Bounds;
import org.parvis.adapter.kyc.engine.Specimens;
import org.parvis.adapter.kyc.hostile.HostileFiles;
import org.parvis.application.port.CheckAnswer;
import org.parvis.application.port.CheckRequest;
import org.parvis.application.port.CheckStage;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.ReadDocument.Field;

/**
 * Files that nobody has filmed, through the product's workers, but without what the system would
 * confine them with: what is proved here holds everywhere (security.md G2, G3).
 */
@TestInstance(Lifecycle.PER_CLASS)
class MediaZooTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final DocumentChoice CARD = new DocumentChoice(DocumentKind.IDENTITY_CARD, "FR");

  @TempDir private static Path scratch;

  private final ShelfVault vault = new ShelfVault();
  private final AtomicInteger calls = new AtomicInteger();
  private ServerSocket listener;
  private EnginePool engine;
  private EmbeddedIdentityChecks checks;
  private Map<String, byte[]> zoo;

  @BeforeAll
  void open() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread listening = new Thread(this::listen, "listener");
    listening.setDaemon(true);
    listening.start();
    zoo = HostileFiles.calling("127.0.0.1:" + listener.getLocalPort());
    engine =
        new EnginePool(
            List.of(
                "-cp",
                EmbeddedIdentityChecksTest.classPath(),
                "org.parvis.adapter.kyc.engine.CheckDocument",
                "--worker",
                "--unpractised"),
            scratch,
            Bounds.of(LIMIT),
            Confinement::none);
    checks =
        new EmbeddedIdentityChecks(
            vault,
            engine,
            EmbeddedIdentityChecksTest.validity(),
            Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
  }

  @AfterAll
  void close() throws IOException {
    engine.stop();
    listener.close();
  }

  private void listen() {
    try {
      while (true) {
        listener.accept().close();
        calls.incrementAndGet();
      }
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  List<String> names() {
    return List.copyOf(zoo.keySet());
  }

  @Test
  void G2_there_are_more_than_sixty_of_them() {
    assertThat(zoo).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("names")
  void G2_G3_it_is_refused_or_seen_by_a_person_and_calls_nobody(String name) {
    Clip clip = vault.put(ClipKind.FACE, zoo.get(name));
    long started = System.nanoTime();

    Findings findings = found(clip);

    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LIMIT);
    assertThat(findings.reasons().isEmpty() && findings.flags().isEmpty()).isFalse();
    assertThat(findings.proofs()).isEmpty();
    assertThat(calls).hasValue(0);
    assertThat(engine.pids()).isNotEmpty();
  }

  @Test
  void G3_after_any_of_them_the_next_card_is_read() {
    for (String name : List.of("MP4 with errors, 1", "WebM with frames of 16,383 x 16,383")) {
      found(vault.put(ClipKind.FACE, zoo.get(name)));
    }

    Findings findings = found(vault.put(ClipKind.DOCUMENT_BACK, Specimens.back()));

    assertThat(findings.read().field(Field.LINE_1)).contains(Specimens.MARTIN.lines().get(0));
    assertThat(findings.reasons()).isEmpty();
  }

  private Findings found(Clip clip) {
    CheckRequest request =
        new CheckRequest(CheckStage.FULL, List.of(clip), CARD, Optional.empty(), Specimens.TODAY);
    return checks
        .check(request)
        .match(
            CheckAnswer.Found::findings,
            unavailable -> {
              throw new AssertionError(unavailable.cause());
            },
            interrupted -> {
              throw new AssertionError("interrupted");
            });
  }
}
