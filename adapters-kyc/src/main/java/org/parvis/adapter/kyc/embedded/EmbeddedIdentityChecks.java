package org.parvis.adapter.kyc.embedded;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.RecordingPrint;

/** Checks on this machine alone: recordings go from the vault into the engine's process. */
public final class EmbeddedIdentityChecks implements IdentityChecks {
  private final EvidenceVault vault;
  private final EngineProcess engine;
  private final Validity validity;
  private final Clock clock;

  /** Rules of validity as text that was found to be right, and their version. */
  public record Validity(String version, String rules) {}

  /**
   * Checks that wait to be asked for.
   *
   * @param validity until when documents are valid
   */
  public EmbeddedIdentityChecks(
      EvidenceVault vault, EngineProcess engine, Validity validity, Clock clock) {
    this.vault = vault;
    this.engine = engine;
    this.validity = validity;
    this.clock = clock;
  }

  @Override
  public CheckAnswer check(CheckRequest request) {
    List<Source> sources =
        request.clips().stream().map(clip -> source(clip, request.document().kind())).toList();
    return engine
        .run(worker(request), sources)
        .match(
            printed ->
                EngineReport.translate(printed.text(), clock.instant())
                    .map(this::underItsRules)
                    .<CheckAnswer>map(
                        findings ->
                            new CheckAnswer.Found(
                                findings, prints(request.clips(), printed.text())))
                    .orElseGet(() -> new CheckAnswer.Unavailable("ENGINE_TALKED_NONSENSE")),
            silent -> new CheckAnswer.Unavailable(silent.failure().name()),
            stopped -> new CheckAnswer.Interrupted());
  }

  /** The engine was given the rules, so it need not be asked which. */
  private Findings underItsRules(Findings found) {
    Map<String, String> versions = new TreeMap<>(found.versions());
    versions.put("validity", validity.version());
    return new Findings(
        found.reasons(),
        found.proofs(),
        found.flags(),
        found.advice(),
        found.read(),
        versions,
        found.at());
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

  /** Nothing where the report does not tell one print for each recording. */
  private static List<RecordingPrint> prints(List<Clip> clips, String report) {
    List<List<Long>> frames = EngineReport.prints(report).orElse(List.of());
    List<RecordingPrint> prints = new ArrayList<>();
    for (int i = 0; i < clips.size() && frames.size() == clips.size(); i++) {
      Clip clip = clips.get(i);
      List<Long> taken = frames.get(i);
      clip.sha256()
          .map(sha256 -> new RecordingPrint(clip.id(), clip.attempt(), sha256, taken))
          .ifPresent(prints::add);
    }
    return prints;
  }
}
