package org.parvis.adapter.kyc.embedded;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** Checks on this machine alone: recordings go from the vault into the engine's process. */
public final class EmbeddedIdentityChecks implements IdentityChecks {
  private final EvidenceVault vault;
  private final EngineProcess engine;
  private final Clock clock;

  public EmbeddedIdentityChecks(EvidenceVault vault, EngineProcess engine, Clock clock) {
    this.vault = vault;
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public CheckAnswer check(CheckRequest request) {
    List<Source> sources = request.clips().stream().map(this::source).toList();
    return engine
        .run(worker(request), sources)
        .match(
            printed ->
                EngineReport.translate(printed.text(), clock.instant())
                    .<CheckAnswer>map(CheckAnswer.Found::new)
                    .orElseGet(() -> new CheckAnswer.Unavailable("ENGINE_TALKED_NONSENSE")),
            silent -> new CheckAnswer.Unavailable(silent.failure().name()));
  }

  private Source source(Clip clip) {
    return new Source(role(clip.kind()), clip.length(), () -> vault.open(clip.id()));
  }

  private static Role role(ClipKind kind) {
    return switch (kind) {
      case DOCUMENT_FRONT -> Role.DOCUMENT_FRONT;
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
        request.clips().size());
  }
}
