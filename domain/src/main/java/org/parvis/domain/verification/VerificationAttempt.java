package org.parvis.domain.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parvis.domain.member.Birthplace;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Version;

/**
 * One try of one member to have their identity verified.
 *
 * <p>The member starts it, consents, chooses a document, films it and their face. With the last
 * recording the attempt is submitted: what the member has declared is frozen, and the engine checks
 * the recordings while the member gives the place of birth. The engine's findings wait for that
 * place; then the policy says what follows: the attempt is approved, refused, or passed on to a
 * person, who approves or refuses. A decision is final for the attempt: a late event cannot
 * overwrite it, and another try is another attempt. An approval that a person finds wrong later
 * stands in the attempt, and so does its withdrawal.
 */
public final class VerificationAttempt {
  private final AttemptId id;
  private final MemberId member;
  private final Instant startedAt;
  private final Version version;
  private final List<Consent> consents;
  private final EnumMap<ClipKind, ClipId> clips;
  private AttemptStatus status;
  private @Nullable DocumentChoice document;
  private DocumentCheck documentCheck;
  private Set<RefusalReason> hints;
  private @Nullable Challenge challenge;
  private @Nullable DeclaredIdentity declared;
  private @Nullable Instant submittedAt;
  private @Nullable Birthplace birthplace;
  private @Nullable Findings findings;
  private @Nullable Decision decision;
  private @Nullable Decision withdrawal;

  private VerificationAttempt(Snapshot snapshot) {
    this.id = snapshot.id();
    this.member = snapshot.member();
    this.startedAt = snapshot.startedAt();
    this.status = snapshot.status();
    this.consents = new ArrayList<>(snapshot.consents());
    this.document = snapshot.document();
    this.clips = new EnumMap<>(ClipKind.class);
    this.clips.putAll(snapshot.clips());
    this.documentCheck = snapshot.documentCheck();
    this.hints = Set.copyOf(snapshot.hints());
    this.challenge = snapshot.challenge();
    this.declared = snapshot.declared();
    this.submittedAt = snapshot.submittedAt();
    this.birthplace = snapshot.birthplace();
    this.findings = snapshot.findings();
    this.decision = snapshot.decision();
    this.withdrawal = snapshot.withdrawal();
    this.version = snapshot.version();
  }

  public static VerificationAttempt start(AttemptId id, MemberId member, Instant now) {
    return new VerificationAttempt(
        new Snapshot(
            id,
            member,
            AttemptStatus.STARTED,
            List.of(),
            null,
            Map.of(),
            DocumentCheck.NOT_ASKED,
            Set.of(),
            null,
            null,
            now,
            null,
            null,
            null,
            null,
            null,
            Version.NEW));
  }

  public static VerificationAttempt restore(Snapshot snapshot) {
    return new VerificationAttempt(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(
        id,
        member,
        status,
        List.copyOf(consents),
        document,
        Map.copyOf(clips),
        documentCheck,
        hints,
        challenge,
        declared,
        startedAt,
        submittedAt,
        birthplace,
        findings,
        decision,
        withdrawal,
        version);
  }

  /** Keeps what the member agreed to; filming may begin when all of it was given. */
  public void consent(List<Consent> given) {
    if (status != AttemptStatus.STARTED || given.isEmpty()) {
      throw new IllegalStateException("no consent is expected now");
    }
    consents.addAll(given);
    if (given.stream().allMatch(Consent::given)) {
      become(AttemptStatus.CONSENTED);
    }
  }

  /**
   * Keeps the choice; choosing again is legal until a side is filmed.
   *
   * @return false, and nothing changed, when recordings of another document are there
   */
  public boolean chooseDocument(DocumentChoice choice) {
    if (!clips.isEmpty()) {
      return choice.equals(document) && status == AttemptStatus.DOCUMENT_CHOSEN;
    }
    become(AttemptStatus.DOCUMENT_CHOSEN);
    document = choice;
    return true;
  }

  /** Whether this recording may be made now. */
  public boolean mayFilm(ClipKind kind) {
    return switch (kind) {
      case DOCUMENT_FRONT ->
          status == AttemptStatus.DOCUMENT_CHOSEN && documentCheck != DocumentCheck.RUNNING;
      case DOCUMENT_BACK ->
          status == AttemptStatus.DOCUMENT_CHOSEN
              && documentCheck != DocumentCheck.RUNNING
              && clips.containsKey(ClipKind.DOCUMENT_FRONT)
              && sides().contains(ClipKind.DOCUMENT_BACK);
      case FACE -> status == AttemptStatus.DOCUMENT_FILMED;
    };
  }

  /**
   * Attaches a recording whose bytes are durable. With the last side of the document its check on
   * arrival begins.
   *
   * @return the recording it replaces, if one was there
   */
  public Optional<ClipId> attachDocument(ClipKind side, ClipId clip) {
    if (side == ClipKind.FACE || !mayFilm(side)) {
      throw new IllegalStateException("this side is not expected now");
    }
    ClipId replaced = clips.put(side, clip);
    documentCheck =
        clips.keySet().containsAll(sides()) ? DocumentCheck.RUNNING : DocumentCheck.NOT_ASKED;
    hints = Set.of();
    return Optional.ofNullable(replaced);
  }

  /** Lets the member film the document from the beginning; the recordings made so far fall away. */
  public List<ClipId> filmDocumentAgain() {
    if (!mayFilm(ClipKind.DOCUMENT_FRONT)) {
      throw new IllegalStateException("the document is already taken, or being checked");
    }
    List<ClipId> dropped = List.copyOf(clips.values());
    clips.clear();
    documentCheck = DocumentCheck.NOT_ASKED;
    hints = Set.of();
    return dropped;
  }

  /**
   * Takes the answer of the check on arrival.
   *
   * @param found capture problems that filming again would mend; empty when there are none or the
   *     engine could not say
   */
  public void documentChecked(Set<RefusalReason> found) {
    if (!isArrivalCheckRunning()) {
      throw new IllegalStateException("no check on arrival is running");
    }
    hints = Set.copyOf(found);
    if (found.isEmpty()) {
      documentCheck = DocumentCheck.USABLE;
      become(AttemptStatus.DOCUMENT_FILMED);
    } else {
      documentCheck = DocumentCheck.BETTER_AGAIN;
    }
  }

  /** Whether the answer of the check on arrival is still expected. */
  public boolean isArrivalCheckRunning() {
    return status == AttemptStatus.DOCUMENT_CHOSEN && documentCheck == DocumentCheck.RUNNING;
  }

  /** Whether the member has hints before them and has to choose: film again or go on. */
  public boolean isAskingToFilmAgain() {
    return status == AttemptStatus.DOCUMENT_CHOSEN && documentCheck == DocumentCheck.BETTER_AGAIN;
  }

  /** The member goes on with recordings that could be better. */
  public void keepDocument() {
    if (!isAskingToFilmAgain()) {
      throw new IllegalStateException("there is nothing to insist on");
    }
    become(AttemptStatus.DOCUMENT_FILMED);
  }

  /**
   * The movements to ask for now. They stay while the member may be making them, so that looking at
   * the page again does not find an order that fits a recording made before.
   *
   * @param chance answers n with a number from 0 to n - 1, uniform and not to be foreseen
   */
  public Challenge challengeAt(Instant now, IntUnaryOperator chance) {
    if (!mayFilm(ClipKind.FACE)) {
      throw new IllegalStateException("no recording of the face is expected now");
    }
    Challenge shown = challenge;
    if (shown == null) {
      shown = Challenge.first(chance, now);
    } else if (shown.isShownTooLongAt(now)) {
      shown = shown.another(chance, now);
    }
    challenge = shown;
    return shown;
  }

  /** Attaches the recording of the face and submits the attempt with what the member declared. */
  public void submit(ClipId face, DeclaredIdentity identity, Instant now) {
    become(AttemptStatus.FACE_FILMED);
    clips.put(ClipKind.FACE, face);
    become(AttemptStatus.SUBMITTED);
    declared = identity;
    submittedAt = now;
    become(AttemptStatus.CHECKING);
  }

  /** Takes the place of birth; asked while the checks run, needed before any decision. */
  public void giveBirthplace(Birthplace place) {
    if (status != AttemptStatus.CHECKING) {
      throw new IllegalStateException("no place of birth is expected now");
    }
    birthplace = place;
  }

  /** Keeps what the engine found; what follows from it waits for the place of birth. */
  public void found(Findings all) {
    if (!isAwaitingFindings()) {
      throw new IllegalStateException("no findings are expected now");
    }
    findings = all;
  }

  /** Whether the engine's findings are still expected; a late event finds them not to be. */
  public boolean isAwaitingFindings() {
    return status == AttemptStatus.CHECKING && findings == null;
  }

  /** Whether findings and place of birth are both there, and the attempt can leave CHECKING. */
  public boolean isReadyToSettle() {
    return status == AttemptStatus.CHECKING && findings != null && birthplace != null;
  }

  /** Applies what the policy rules on the findings: an end, or a person who decides. */
  public void settle(DecisionPolicy policy, Instant now) {
    Findings all = findings;
    DocumentChoice chosen = document;
    if (all == null || chosen == null || !isReadyToSettle()) {
      throw new IllegalStateException("findings or place of birth are missing");
    }
    Optional<Decision> made =
        policy
            .rule(chosen, all)
            .match(
                approve -> Optional.of(Decision.byPolicy(Set.of(), policy.basis(all), now)),
                refuse -> Optional.of(Decision.byPolicy(refuse.reasons(), policy.basis(all), now)),
                review -> Optional.empty());
    made.ifPresentOrElse(this::end, () -> become(AttemptStatus.UNDER_REVIEW));
  }

  /**
   * Ends the attempt by a person's decision; the first decision stands.
   *
   * @throws IllegalArgumentException when no person made it: the policy decides by {@link #settle}
   */
  public void decide(Decision made) {
    if (made.reviewer().isEmpty()) {
      throw new IllegalArgumentException("nobody decided");
    }
    end(made);
  }

  private void end(Decision made) {
    become(made.approved() ? AttemptStatus.APPROVED : AttemptStatus.REFUSED);
    decision = made;
  }

  /** Whether the policy approved it, and nobody has withdrawn that. */
  public boolean isApprovedByPolicy() {
    return status == AttemptStatus.APPROVED
        && withdrawal == null
        && decision().filter(made -> made.reviewer().isEmpty()).isPresent();
  }

  /** A person found that the policy should not have approved; said once, with reasons. */
  public void withdraw(Decision found) {
    if (found.approved() || found.reviewer().isEmpty()) {
      throw new IllegalArgumentException("a person withdraws, and has reasons");
    }
    if (!isApprovedByPolicy()) {
      throw new IllegalStateException("there is no approval by the policy to withdraw");
    }
    withdrawal = found;
  }

  /** Why the attempt does not carry its member's identity: it was refused, or withdrawn. */
  public Optional<Decision> refusal() {
    return withdrawal().or(() -> decision().filter(made -> !made.approved()));
  }

  /** What a person found about an approval by the policy. */
  public Optional<Decision> withdrawal() {
    return Optional.ofNullable(withdrawal);
  }

  public void abort() {
    become(AttemptStatus.ABORTED_BY_MEMBER);
  }

  public void expire() {
    become(AttemptStatus.EXPIRED);
  }

  /**
   * Whether the attempt has waited too long for its member to go on. One that waits for the engine
   * or for the staff does not run out.
   */
  public boolean isOverdueAt(Instant now, RetryPolicy policy) {
    return isWaitingForMember() && !now.isBefore(startedAt.plus(policy.attemptLife()));
  }

  public AttemptId id() {
    return id;
  }

  public MemberId member() {
    return member;
  }

  public AttemptStatus status() {
    return status;
  }

  public Optional<DocumentChoice> document() {
    return Optional.ofNullable(document);
  }

  public DocumentCheck documentCheck() {
    return documentCheck;
  }

  /** What filming again would mend, as the check on arrival saw it. */
  public Set<RefusalReason> hints() {
    return hints;
  }

  /** What was asked for last; nothing before the face is filmed. */
  public Optional<Challenge> challenge() {
    return Optional.ofNullable(challenge);
  }

  /**
   * Whether the recording of the face was sent so late, or after so many draws, that it may fit.
   */
  public boolean isChallengeDoubtful() {
    Challenge asked = challenge;
    Instant answered = submittedAt;
    return asked != null && answered != null && asked.isDoubtfulWhenAnsweredAt(answered);
  }

  public Optional<ClipId> clip(ClipKind kind) {
    return Optional.ofNullable(clips.get(kind));
  }

  public Optional<DeclaredIdentity> declared() {
    return Optional.ofNullable(declared);
  }

  public Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt);
  }

  public Optional<Birthplace> birthplace() {
    return Optional.ofNullable(birthplace);
  }

  public Optional<Findings> findings() {
    return Optional.ofNullable(findings);
  }

  public Optional<Decision> decision() {
    return Optional.ofNullable(decision);
  }

  private Set<ClipKind> sides() {
    return document().map(DocumentChoice::kind).map(DocumentKind::sides).orElseThrow();
  }

  private boolean isWaitingForMember() {
    return EnumSet.range(AttemptStatus.STARTED, AttemptStatus.FACE_FILMED).contains(status)
        || (status == AttemptStatus.CHECKING && birthplace == null);
  }

  private void become(AttemptStatus next) {
    if (!status.mayBecome(next)) {
      throw new IllegalStateException(status + " cannot become " + next);
    }
    status = next;
  }

  /** Everything that a store keeps of an attempt. */
  public record Snapshot(
      AttemptId id,
      MemberId member,
      AttemptStatus status,
      List<Consent> consents,
      @Nullable DocumentChoice document,
      Map<ClipKind, ClipId> clips,
      DocumentCheck documentCheck,
      Set<RefusalReason> hints,
      @Nullable Challenge challenge,
      @Nullable DeclaredIdentity declared,
      Instant startedAt,
      @Nullable Instant submittedAt,
      @Nullable Birthplace birthplace,
      @Nullable Findings findings,
      @Nullable Decision decision,
      @Nullable Decision withdrawal,
      Version version) {
    public Snapshot {
      consents = List.copyOf(consents);
      clips = Map.copyOf(clips);
      hints = Set.copyOf(hints);
    }
  }
}
