package org.parvis.adapter.kyc.embedded;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.parvis.adapter.kyc.embedded.EngineProcess.Source;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.adapter.kyc.protocol.WorkerRequest;
import org.parvis.application.port.CheckAnswer;
import org.parvis.application.port.CheckRequest;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.IdentityChecks;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.DeclaredIdentity;
import org.parvis.domain.verification.DocumentKind;

/** Checks on this machine alone: recordings go from the vault into the engine's process. */
public final class EmbeddedIdentityChecks implements IdentityChecks {
  private final EvidenceVault vault;
  private final EngineProcess engine;
  private final Clock clock;
  private final Consumer<String> reports;

  public EmbeddedIdentityChecks(EvidenceVault vault, EngineProcess engine, Clock clock) {
    this(vault, engine, clock, report -> {});
  }

  /** With somebody who hears each report as the process printed it: those who measure. */
  EmbeddedIdentityChecks(
      EvidenceVault vault, EngineProcess engine, Clock clock, Consumer<String> reports) {
    this.vault = vault;
    this.engine = engine;
    this.clock = clock;
    this.reports = reports;
  }

  @Override
  public CheckAnswer check(CheckRequest request) {
    List<Source> sources =
        request.clips().stream().map(clip -> source(clip, request.document().kind())).toList();
    return engine
        .run(worker(request), sources)
        .match(
            printed -> {
              reports.accept(printed.text());
              return EngineReport.translate(printed.text(), clock.instant())
                  .<CheckAnswer>map(CheckAnswer.Found::new)
                  .orElseGet(() -> new CheckAnswer.Unavailable("ENGINE_TALKED_NONSENSE"));
            },
            silent -> new CheckAnswer.Unavailable(silent.failure().name()),
            stopped -> new CheckAnswer.Interrupted());
  }

  private Source source(Clip clip, DocumentKind document) {
    return new Source(role(clip.kind(), document), clip.length(), () -> vault.open(clip.id()));
  }

  /** The page of a passport has everything on it: it is neither a front nor a back. */
  private static Role role(ClipKind kind, DocumentKind document) {
    return switch (kind) {
      case DOCUMENT_FRONT -> document.sides().size() == 1 ? Role.DOCUMENT : Role.DOCUMENT_FRONT;
      case DOCUMENT_BACK -> Role.DOCUMENT_BACK;
      case FACE -> Role.FACE;
    };
  }

  private static WorkerRequest worker(CheckRequest request) {
    Optional<DeclaredIdentity> declared = request.declared();
    Optional<LocalDate> birthDate = declared.map(identity -> identity.birthDate().value());
    return new WorkerRequest(
        request.today(),
        declared.map(identity -> identity.name().givenNames()).orElse(""),
        declared.map(identity -> identity.name().birthName()).orElse(""),
        birthDate,
        request.document().kind(),
        new Locale.Builder().setRegion(request.document().country()).build().getISO3Country(),
        request.clips().size());
  }
}
