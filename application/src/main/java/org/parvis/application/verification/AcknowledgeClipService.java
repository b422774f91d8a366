package org.parvis.application.verification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parvis.application.port.CheckOrder;
import org.parvis.application.port.CheckQueue;
import org.parvis.application.port.CheckStage;
import org.parvis.application.port.Clips;
import org.parvis.application.port.EarlyLooks;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Members;
import org.parvis.application.port.SealedClip;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Member;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.ClipStatus;
import org.parvis.domain.verification.DeclaredIdentity;
import org.parvis.domain.verification.DocumentCheck;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.VerificationAttempt;

/**
 * The bytes are made durable in the vault first, then recording, attempt and order for the engine
 * are stored together (security.md G7, N1). A crash in between leaves a sealed recording that is
 * not acknowledged: acknowledging again finds it and goes on. A crash after the commit may leave
 * the bytes of a replaced recording, which nobody can reach and {@link EraseAbandonedClips}
 * removes. Only then does the engine hear of the recording.
 */
public final class AcknowledgeClipService implements AcknowledgeClip {
  private final AttemptDesk desk;
  private final ClipDesk clipDesk;
  private final Clips clips;
  private final Members members;
  private final EvidenceVault vault;
  private final CheckQueue queue;
  private final EarlyLooks early;
  private final Identifiers identifiers;
  private final Transactions transactions;
  private final Clock clock;

  private enum Standing {
    EXPECTED,
    ALREADY_ACKNOWLEDGED,
    OUT_OF_STEP
  }

  private record Filmed(Clip clip, DocumentChoice document) {}

  private record Result(Outcome outcome, List<ClipId> dropped, Optional<Filmed> filmed) {
    Result(Outcome outcome, List<ClipId> dropped) {
      this(outcome, dropped, Optional.empty());
    }
  }

  public AcknowledgeClipService(
      AttemptDesk desk,
      ClipDesk clipDesk,
      Clips clips,
      Members members,
      EvidenceVault vault,
      CheckQueue queue,
      EarlyLooks early,
      Identifiers identifiers,
      Transactions transactions,
      Clock clock) {
    this.desk = desk;
    this.clipDesk = clipDesk;
    this.clips = clips;
    this.members = members;
    this.vault = vault;
    this.queue = queue;
    this.early = early;
    this.identifiers = identifiers;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    Standing standing = transactions.inTransaction(() -> standing(command));
    return switch (standing) {
      case ALREADY_ACKNOWLEDGED -> new Outcome.Acknowledged();
      case OUT_OF_STEP -> refuse(command);
      case EXPECTED -> sealAndAttach(command);
    };
  }

  private Outcome sealAndAttach(Command command) {
    long stored = vault.lengthOf(command.clip());
    if (stored == 0 || stored != command.length()) {
      return new Outcome.WrongLength(stored);
    }
    SealedClip sealed = vault.seal(command.clip());
    Bytes beginning = vault.beginningOf(command.clip(), VideoContainer.BEGINNING);
    Result result =
        transactions.inTransaction(
            () ->
                switch (standing(command)) {
                  case EXPECTED ->
                      isWhatItIsCalled(command.clip(), beginning)
                          ? attach(command, sealed)
                          : throwAway(command);
                  case ALREADY_ACKNOWLEDGED -> new Result(new Outcome.Acknowledged(), List.of());
                  case OUT_OF_STEP -> {
                    desk.refuse(command.session(), "acknowledge");
                    yield new Result(new Outcome.OutOfStep(), List.of());
                  }
                });
    clipDesk.erase(result.dropped());
    result.filmed().ifPresent(filmed -> early.begin(filmed.clip(), filmed.document()));
    return result.outcome();
  }

  private boolean isWhatItIsCalled(ClipId clip, Bytes beginning) {
    return clips
        .ofId(clip)
        .flatMap(one -> VideoContainer.named(one.mediaType()))
        .filter(container -> container.beginsLike(beginning))
        .isPresent();
  }

  private Result throwAway(Command command) {
    VerificationAttempt attempt = desk.openOf(command.session()).orElseThrow();
    List<ClipId> dropped = List.of(command.clip());
    clipDesk.discard(dropped);
    desk.append(
        desk.entry(attempt, JournalEvent.CLIP_REFUSED)
            .with("clip", command.clip().value().toString())
            .with("why", "content"));
    return new Result(new Outcome.NotSupported(), dropped);
  }

  private Outcome refuse(Command command) {
    return transactions.inTransaction(
        () -> {
          desk.refuse(command.session(), "acknowledge");
          return new Outcome.OutOfStep();
        });
  }

  private Standing standing(Command command) {
    Optional<Clip> clip =
        desk.memberOf(command.session()).flatMap(member -> clipDesk.of(member, command.clip()));
    if (clip.filter(one -> one.status() == ClipStatus.ACKNOWLEDGED).isPresent()) {
      return Standing.ALREADY_ACKNOWLEDGED;
    }
    boolean expected =
        clip.filter(one -> one.status() == ClipStatus.OPEN)
            .flatMap(
                one ->
                    desk.openOf(command.session())
                        .filter(attempt -> attempt.id().equals(one.attempt()))
                        .filter(attempt -> attempt.mayFilm(one.kind())))
            .isPresent();
    return expected ? Standing.EXPECTED : Standing.OUT_OF_STEP;
  }

  private Result attach(Command command, SealedClip sealed) {
    VerificationAttempt attempt = desk.openOf(command.session()).orElseThrow();
    Clip clip = clips.ofId(command.clip()).orElseThrow();
    clip.acknowledge(sealed.length(), sealed.sha256());
    clips.save(clip);
    desk.append(
        desk.entry(attempt, JournalEvent.CLIP_ACKNOWLEDGED)
            .with("clip", clip.id().value().toString())
            .with("kind", clip.kind().name()));
    List<ClipId> dropped =
        clip.kind() == ClipKind.FACE ? submit(attempt, clip) : attachSide(attempt, clip);
    clipDesk.discard(dropped);
    desk.save(attempt);
    return new Result(
        new Outcome.Acknowledged(),
        dropped,
        attempt.document().map(document -> new Filmed(clip, document)));
  }

  private List<ClipId> attachSide(VerificationAttempt attempt, Clip clip) {
    Optional<ClipId> replaced = attempt.attachDocument(clip.kind(), clip.id());
    if (attempt.documentCheck() == DocumentCheck.RUNNING) {
      order(attempt, CheckStage.ARRIVAL);
    }
    return replaced.map(List::of).orElse(List.of());
  }

  private List<ClipId> submit(VerificationAttempt attempt, Clip clip) {
    Member member = members.ofId(attempt.member()).orElseThrow();
    attempt.submit(
        clip.id(),
        new DeclaredIdentity(member.name().orElseThrow(), member.birthDate().orElseThrow()),
        clock.instant());
    desk.note(attempt, JournalEvent.ATTEMPT_SUBMITTED);
    order(attempt, CheckStage.FULL);
    return List.of();
  }

  private void order(VerificationAttempt attempt, CheckStage stage) {
    queue.put(new CheckOrder(identifiers.next(), attempt.id(), stage, 0), clock.instant());
  }
}
