package org.parvis.adapter.kyc.embedded;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.parvis.adapter.kyc.embedded.Answer.Failure;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.adapter.kyc.protocol.WorkerFrames;
import org.parvis.adapter.kyc.protocol.WorkerFrames.Analysis;
import org.parvis.adapter.kyc.protocol.WorkerFrames.Judgement;
import org.parvis.adapter.kyc.protocol.WorkerRequest;
import org.parvis.application.port.CheckAnswer;
import org.parvis.application.port.CheckRequest;
import org.parvis.application.port.CheckStage;
import org.parvis.application.port.EarlyLooks;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.IdentityChecks;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.DeclaredIdentity;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;

/**
 * Checks on this machine alone. Recordings go from the vault into a worker, one by one and as soon
 * as they are there; what looking at them has given waits in memory until all of it is judged. A
 * recording that nobody could look at makes no check fail: what is known of the others is judged,
 * and a person sees the rest.
 */
public final class EmbeddedIdentityChecks implements IdentityChecks, EarlyLooks {
  private static final long MOST_BYTES = 32L * 1024 * 1024;
  private static final Duration AGE = Duration.ofMinutes(15);
  private static final int MOST_EARLY = 20;

  /** What a check may wait for workers beyond the time of its slowest recording. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final EvidenceVault vault;
  private final EnginePool engine;
  private final Validity validity;
  private final JudgedReports reports;
  private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final ClipAnalyses analyses;

  /** Rules of validity as text that was found to be right, and their version. */
  public record Validity(String version, String rules) {}

  /**
   * Checks that wait to be asked for.
   *
   * @param validity until when documents are valid
   */
  public EmbeddedIdentityChecks(
      EvidenceVault vault, EnginePool engine, Validity validity, Clock clock) {
    this(vault, engine, validity, clock, report -> {});
  }

  /** With somebody who hears each report as a worker printed it: those who measure. */
  EmbeddedIdentityChecks(
      EvidenceVault vault,
      EnginePool engine,
      Validity validity,
      Clock clock,
      Consumer<String> ears) {
    this.vault = vault;
    this.engine = engine;
    this.validity = validity;
    this.reports = new JudgedReports(validity.version(), clock, ears);
    ThreadPoolExecutor lookers =
        new ThreadPoolExecutor(
            EnginePool.WORKERS,
            EnginePool.WORKERS,
            10,
            TimeUnit.SECONDS,
            waiting,
            work -> EnginePool.daemon(work, "engine-looker"));
    lookers.allowCoreThreadTimeOut(true);
    this.analyses = new ClipAnalyses(lookers, MOST_BYTES, AGE);
  }

  @Override
  public void begin(Clip clip, DocumentChoice document) {
    if (waiting.size() < MOST_EARLY) {
      CompletableFuture<Answer> unused = look(clip, document.kind());
    }
  }

  @Override
  public CheckAnswer check(CheckRequest request) {
    DocumentKind document = request.document().kind();
    long end = System.nanoTime() + looking().toNanos();
    List<CompletableFuture<Answer>> looks =
        request.clips().stream().map(clip -> look(clip, document)).toList();
    List<Analysis> known = new ArrayList<>();
    for (int i = 0; i < looks.size(); i++) {
      Answer looked = within(end, looks.get(i));
      if (looked.match(given -> false, EmbeddedIdentityChecks::saysNothing, stopped -> true)) {
        return withoutReport(looked);
      }
      Role role = role(request.clips().get(i).kind(), document);
      known.add(
          new Analysis(
              role,
              looked.match(
                  given -> Optional.of(given.content()),
                  silent -> Optional.empty(),
                  stopped -> Optional.empty())));
    }
    Answer judged =
        engine.ask(
            out -> judge(worker(request), known, out), WorkerFrames.MAX_JUDGEMENT_BYTES, PATIENCE);
    CheckAnswer answer =
        judged.match(
            given -> judged(given.content(), request),
            silent -> withoutReport(judged),
            stopped -> withoutReport(judged));
    if (request.stage() == CheckStage.FULL) {
      request.clips().forEach(clip -> analyses.forget(key(clip, document)));
    }
    return answer;
  }

  /** What the judge had to look at again is kept with what is known of that recording. */
  private CheckAnswer judged(Bytes answer, CheckRequest request) {
    try {
      Judgement judgement = WorkerFrames.judgementIn(answer);
      judgement
          .completed()
          .filter(one -> one.place() >= 0 && one.place() < request.clips().size())
          .ifPresent(
              one ->
                  analyses.complete(
                      key(request.clips().get(one.place()), request.document().kind()),
                      new Answer.Given(one.content())));
      return reports.answer(judgement.report(), request.clips());
    } catch (IOException nonsense) {
      return JudgedReports.nonsense();
    }
  }

  /** Looking at all recordings, waiting for a worker, judging. */
  @Override
  public Duration longest() {
    return looking().plus(PATIENCE).plus(engine.longest());
  }

  private Duration looking() {
    return engine.limit().plus(PATIENCE);
  }

  /** That one recording cannot be looked at is known; that there is no engine is no knowledge. */
  private static boolean saysNothing(Answer.Silent silent) {
    return !silent.failure().isOfTheRequest();
  }

  private static CheckAnswer withoutReport(Answer answer) {
    return answer.match(
        given -> {
          throw new IllegalStateException("there is a report");
        },
        silent -> new CheckAnswer.Unavailable(silent.failure().name()),
        stopped -> new CheckAnswer.Interrupted());
  }

  private static Answer within(long end, CompletableFuture<Answer> look) {
    try {
      return look.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException stillBusy) {
      return new Answer.Silent(Failure.ENGINE_BUSY);
    } catch (ExecutionException unexpected) {
      throw new IllegalStateException("looking at a recording failed", unexpected.getCause());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return new Answer.Silent(Failure.ENGINE_BUSY);
    }
  }

  private CompletableFuture<Answer> look(Clip clip, DocumentKind document) {
    ClipAnalyses.Key key = key(clip, document);
    return analyses.of(
        key,
        () ->
            engine.ask(
                out -> look(clip, key.role(), out),
                WorkerFrames.MAX_ANALYSIS_BYTES,
                engine.limit()));
  }

  private void look(Clip clip, Role role, DataOutputStream out) throws IOException {
    out.write(WorkerFrames.LOOK);
    try (InputStream content = vault.open(clip.id())) {
      WorkerFrames.writeClip(out, role, clip.length(), content);
    } catch (EOFException | RuntimeException broken) {
      throw new Worker.SourceException(broken);
    }
  }

  private static void judge(WorkerRequest request, List<Analysis> known, DataOutputStream out)
      throws IOException {
    out.write(WorkerFrames.JUDGE);
    request.writeTo(out);
    for (Analysis analysis : known) {
      WorkerFrames.writeAnalysis(out, analysis);
    }
  }

  /** How many analyses are in memory. */
  int kept() {
    return analyses.size();
  }

  private static ClipAnalyses.Key key(Clip clip, DocumentKind document) {
    return new ClipAnalyses.Key(
        clip.id(),
        Objects.requireNonNull(clip.snapshot().sha256(), "only acknowledged clips are checked"),
        role(clip.kind(), document));
  }

  /** The page of a passport has everything on it: it is neither a front nor a back. */
  private static Role role(ClipKind kind, DocumentKind document) {
    return switch (kind) {
      case DOCUMENT_FRONT -> document.sides().size() == 1 ? Role.DOCUMENT : Role.DOCUMENT_FRONT;
      case DOCUMENT_BACK -> Role.DOCUMENT_BACK;
      case FACE -> Role.FACE;
    };
  }

  private WorkerRequest worker(CheckRequest request) {
    Optional<DeclaredIdentity> declared = request.declared();
    Optional<LocalDate> birthDate = declared.map(identity -> identity.birthDate().value());
    return new WorkerRequest(
        request.today(),
        declared.map(identity -> identity.name().givenNames()).orElse(""),
        declared.map(identity -> identity.name().birthName()).orElse(""),
        declared.map(identity -> identity.name().usageName()).orElse(""),
        birthDate,
        request.document().kind(),
        new Locale.Builder().setRegion(request.document().country()).build().getISO3Country(),
        validity.rules(),
        request.clips().size(),
        request.movements());
  }
}
