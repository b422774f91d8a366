package org.parvis.adapter.kyc.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.adapter.kyc.embedded.ProductEngine;
import org.parvis.adapter.kyc.specimen.Holder;
import org.parvis.application.port.CheckAnswer;
import org.parvis.application.port.CheckRequest;
import org.parvis.application.port.CheckStage;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.DecisionPolicy;
import org.parvis.domain.verification.DeclaredIdentity;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.Proof;

/** Hands recordings to the engine as the server does, and measures it. */
final class Examiner {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final ProductEngine engine;

  Examiner(ProductEngine engine) {
    this.engine = engine;
  }

  /** The document alone, as on arrival, with nothing declared. */
  Answer document(byte[] recording, ClipKind kind, DocumentChoice choice, LocalDate today) {
    List<Clip> clips = List.of(engine.acknowledged(kind, recording, NOW));
    return check(
        new CheckRequest(CheckStage.ARRIVAL, clips, choice, Optional.empty(), today, List.of()),
        clips);
  }

  /** All recordings at once. */
  Answer whole(Trial trial, List<byte[]> sides, byte[] face) {
    List<Clip> clips = arrived(sides);
    clips.add(engine.acknowledged(ClipKind.FACE, face, NOW));
    return check(full(trial, clips), clips);
  }

  /**
   * As a member lives it: the document is looked at when it has arrived, the whole when the face
   * has. The time is that of the second step, CPU and memory are those of both.
   */
  Answer stepByStep(Trial trial, List<byte[]> sides, byte[] face) {
    List<Clip> clips = arrived(sides);
    try (ProcessMeter meter = new ProcessMeter()) {
      CheckAnswer onArrival =
          engine.check(
              new CheckRequest(
                  CheckStage.ARRIVAL,
                  clips,
                  trial.choice(),
                  Optional.empty(),
                  trial.today(),
                  List.of()));
      clips.add(engine.acknowledged(ClipKind.FACE, face, NOW));
      Answer second = answer(full(trial, clips), meter);
      return onArrival.match(
          found -> second,
          unavailable -> second,
          interrupted -> {
            throw new IllegalStateException("the engine was stopped");
          });
    } finally {
      engine.forget(clips);
    }
  }

  private List<Clip> arrived(List<byte[]> sides) {
    List<Clip> clips = new ArrayList<>();
    for (byte[] side : sides) {
      ClipKind kind = clips.isEmpty() ? ClipKind.DOCUMENT_FRONT : ClipKind.DOCUMENT_BACK;
      clips.add(engine.acknowledged(kind, side, NOW));
    }
    return clips;
  }

  private static CheckRequest full(Trial trial, List<Clip> clips) {
    Holder declared = trial.declared();
    return new CheckRequest(
        CheckStage.FULL,
        clips,
        trial.choice(),
        Optional.of(
            new DeclaredIdentity(
                new PersonName(declared.givenNames(), declared.birthName(), ""),
                new BirthDate(declared.birthDate()))),
        trial.today(),
        trial.movements());
  }

  private Answer check(CheckRequest request, List<Clip> clips) {
    try (ProcessMeter meter = new ProcessMeter()) {
      return answer(request, meter);
    } finally {
      engine.forget(clips);
    }
  }

  private Answer answer(CheckRequest request, ProcessMeter meter) {
    long begun = System.nanoTime();
    CheckAnswer answer = engine.check(request);
    long millis = (System.nanoTime() - begun) / 1_000_000;
    Reading reading = engine.report().map(Reading::of).orElse(Reading.NOTHING);
    return answer.match(
        found ->
            new Answer(
                Judgement.of(request.document(), found.findings()),
                found.findings().reasons(),
                found.findings().proofs(),
                found.findings().flags(),
                "",
                reading,
                millis,
                meter.cpuMillis(),
                meter.peakMegabytes()),
        unavailable -> none(unavailable.cause(), millis, meter),
        interrupted -> none("INTERRUPTED", millis, meter));
  }

  private static Answer none(String cause, long millis, ProcessMeter meter) {
    return new Answer(
        Ending.NO_ANSWER,
        Set.of(),
        Set.of(),
        List.of(),
        cause,
        Reading.NOTHING,
        millis,
        meter.cpuMillis(),
        meter.peakMegabytes());
  }

  /** What the product makes of findings. */
  private static final class Judgement {
    private Judgement() {}

    private static final DecisionPolicy POLICY = new DecisionPolicy(true);

    /** As the policy of an institution decides that lets it approve. */
    static Ending of(DocumentChoice document, Findings findings) {
      return POLICY
          .rule(document, seenForTheFirstTime(findings))
          .match(approve -> Ending.APPROVED, refuse -> Ending.REFUSED, review -> Ending.REVIEW);
    }

    /** Each trial stands for an attempt of its own, although it shares films with others. */
    private static Findings seenForTheFirstTime(Findings findings) {
      Set<Proof> proofs = EnumSet.of(Proof.RECORDINGS_NEW);
      proofs.addAll(findings.proofs());
      return new Findings(
          findings.reasons(),
          proofs,
          findings.flags(),
          findings.advice(),
          findings.read(),
          findings.versions(),
          findings.at());
    }
  }
}
