package org.parvis.application.verification;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.application.port.Clips;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Marks;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.Mark;
import org.parvis.domain.verification.MarkKind;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.ReadDocument.Field;
import org.parvis.domain.verification.VerificationAttempt;

/**
 * Recognises what another attempt has shown before: it is flagged, so that a person looks, and
 * never refused for that alone (security.md H1, H7). A document may be filmed again by its holder;
 * a recording is never made twice. Called inside a transaction.
 */
public final class DuplicateDesk {
  static final String SAME_DOCUMENT = "SAME_DOCUMENT_ELSEWHERE";
  static final String SAME_RECORDING = "SAME_RECORDING_ELSEWHERE";

  private final Marks marks;
  private final Clips clips;
  private final Digests digests;
  private final Clock clock;

  public DuplicateDesk(Marks marks, Clips clips, Digests digests, Clock clock) {
    this.marks = marks;
    this.clips = clips;
    this.digests = digests;
    this.clock = clock;
  }

  /** Keeps what the attempt showed, and adds the doubts that follow from what others did. */
  Findings compare(VerificationAttempt attempt, Findings found) {
    shownBy(attempt, found.read()).forEach(marks::keep);
    Findings compared = found;
    for (Mark other : othersOf(attempt)) {
      compared =
          switch (other.kind()) {
            case DOCUMENT_NUMBER -> compared.flagging(SAME_DOCUMENT);
            case RECORDING -> compared.without(Proof.RECORDINGS_NEW).flagging(SAME_RECORDING);
          };
    }
    return compared;
  }

  /** What other attempts have in common with this one although they should not; each once. */
  public List<Mark> othersOf(VerificationAttempt attempt) {
    Map<Likeness, Mark> others = new LinkedHashMap<>();
    marks.ofAttempt(attempt.id()).stream()
        .flatMap(own -> marks.like(own).stream())
        .filter(other -> isSuspect(attempt, other))
        .forEach(other -> others.putIfAbsent(new Likeness(other.kind(), other.attempt()), other));
    return List.copyOf(others.values());
  }

  private record Likeness(MarkKind kind, AttemptId attempt) {}

  private static boolean isSuspect(VerificationAttempt attempt, Mark other) {
    return switch (other.kind()) {
      case DOCUMENT_NUMBER -> !other.member().equals(attempt.member());
      case RECORDING -> true;
    };
  }

  private List<Mark> shownBy(VerificationAttempt attempt, ReadDocument read) {
    Stream<Mark> recordings =
        Arrays.stream(ClipKind.values())
            .map(attempt::clip)
            .flatMap(Optional::stream)
            .map(clips::ofId)
            .flatMap(Optional::stream)
            .map(Clip::sha256)
            .flatMap(Optional::stream)
            .map(digest -> mark(attempt, MarkKind.RECORDING, digest));
    Stream<Mark> document =
        numberOf(read).map(digest -> mark(attempt, MarkKind.DOCUMENT_NUMBER, digest)).stream();
    return Stream.concat(recordings, document).toList();
  }

  private Mark mark(VerificationAttempt attempt, MarkKind kind, Bytes digest) {
    return new Mark(kind, digest, attempt.member(), attempt.id(), clock.instant());
  }

  private Optional<Bytes> numberOf(ReadDocument read) {
    return read.field(Field.DOCUMENT_NUMBER)
        .map(number -> number.replace("<", ""))
        .filter(number -> !number.isBlank())
        .map(number -> digests.ofDocument(read.field(Field.ISSUING_STATE).orElse(""), number));
  }
}
