package org.parvis.application.verification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.FakeDigests;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.port.CheckStage;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.DecisionPolicy;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.ReadDocument.Field;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.VerificationAttempt;

/** Attempts whose recordings are there and whose check has just ended. */
final class CheckedAttempts {
  private final InMemoryBranch branch;
  private final FindingsDesk desk;
  private int number;

  CheckedAttempts(InMemoryBranch branch, FindingsDesk desk) {
    this.branch = branch;
    this.desk = desk;
  }

  /** An attempt with recordings of its own, of which the engine found this. */
  AttemptId checked(MemberId member, Findings found) {
    number++;
    return checked(member, "recording " + number, found);
  }

  /**
   * An attempt of which the engine found this.
   *
   * @param filmed what its recordings show: the same is filmed with the same bytes
   */
  AttemptId checked(MemberId member, String filmed, Findings found) {
    VerificationAttempt attempt =
        AttemptBuilder.started(
                (int) branch.identifiers.next().getLeastSignificantBits(),
                member,
                branch.clock.instant())
            .birthplaceGiven()
            .build();
    keepClipsOf(attempt, filmed);
    branch.attempts.save(attempt);
    branch.identityOf(member, IdentityStatus.IN_PROGRESS);
    branch.transactions.inTransaction(
        () -> {
          desk.keep(branch.attempt(attempt.id()), CheckStage.FULL, found);
          return attempt;
        });
    return attempt.id();
  }

  private void keepClipsOf(VerificationAttempt attempt, String filmed) {
    Map<ClipKind, ClipId> clips = new EnumMap<>(ClipKind.class);
    clips.putAll(attempt.snapshot().clips());
    clips.forEach(
        (kind, id) -> {
          Clip clip =
              Clip.open(
                  id, attempt.id(), attempt.member(), kind, "video/webm", branch.clock.instant());
          clip.acknowledge(3, FakeDigests.sha256(filmed + " " + kind));
          branch.clips.save(clip);
        });
  }

  /** All that a card needs. */
  Findings allProved(String documentNumber, String... flags) {
    return findings(
        Set.of(), DecisionPolicy.required(DocumentKind.IDENTITY_CARD), documentNumber, flags);
  }

  Findings refused(RefusalReason reason, String documentNumber) {
    return findings(Set.of(reason), Set.of(), documentNumber);
  }

  private Findings findings(
      Set<RefusalReason> reasons, Set<Proof> proofs, String documentNumber, String... flags) {
    return new Findings(
        reasons,
        proofs,
        List.of(flags),
        List.of(),
        new ReadDocument(
            documentNumber.isEmpty()
                ? Map.of()
                : Map.of(Field.DOCUMENT_NUMBER, documentNumber, Field.ISSUING_STATE, "FRA")),
        Map.of("engine", "1", "policy", "2026-11-b", "threshold.BLURRED", "100"),
        branch.clock.instant());
  }
}
