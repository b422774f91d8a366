package org.parvis.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.domain.verification.AttemptStatus.ABORTED_BY_MEMBER;
import static org.parvis.domain.verification.AttemptStatus.APPROVED;
import static org.parvis.domain.verification.AttemptStatus.CHECKING;
import static org.parvis.domain.verification.AttemptStatus.CONSENTED;
import static org.parvis.domain.verification.AttemptStatus.DOCUMENT_CHOSEN;
import static org.parvis.domain.verification.AttemptStatus.DOCUMENT_FILMED;
import static org.parvis.domain.verification.AttemptStatus.EXPIRED;
import static org.parvis.domain.verification.AttemptStatus.FACE_FILMED;
import static org.parvis.domain.verification.AttemptStatus.REFUSED;
import static org.parvis.domain.verification.AttemptStatus.STARTED;
import static org.parvis.domain.verification.AttemptStatus.SUBMITTED;
import static org.parvis.domain.verification.AttemptStatus.SUPERSEDED;
import static org.parvis.domain.verification.AttemptStatus.UNDER_REVIEW;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the product, written down a second time (security.md H5). */
class AttemptStatusTest {
  private static final Map<AttemptStatus, Set<AttemptStatus>> ONWARDS =
      Map.of(
          STARTED, Set.of(CONSENTED),
          CONSENTED, Set.of(DOCUMENT_CHOSEN),
          DOCUMENT_CHOSEN, Set.of(DOCUMENT_CHOSEN, DOCUMENT_FILMED),
          DOCUMENT_FILMED, Set.of(FACE_FILMED),
          FACE_FILMED, Set.of(SUBMITTED),
          SUBMITTED, Set.of(CHECKING),
          CHECKING, Set.of(UNDER_REVIEW, APPROVED, REFUSED),
          UNDER_REVIEW, Set.of(APPROVED, REFUSED));
  private static final Set<AttemptStatus> LEFT = Set.of(ABORTED_BY_MEMBER, EXPIRED, SUPERSEDED);

  static Stream<Arguments> everyPair() {
    return Stream.of(AttemptStatus.values())
        .flatMap(from -> Stream.of(AttemptStatus.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void the_table_says_which_changes_are_legal(AttemptStatus from, AttemptStatus to) {
    boolean legal =
        ONWARDS.containsKey(from) && (ONWARDS.get(from).contains(to) || LEFT.contains(to));
    assertThat(from.mayBecome(to)).isEqualTo(legal);
  }

  @ParameterizedTest
  @EnumSource(AttemptStatus.class)
  void an_attempt_is_open_while_it_leads_somewhere(AttemptStatus status) {
    assertThat(status.isOpen()).isEqualTo(ONWARDS.containsKey(status));
  }

  @Test
  void what_has_ended_stays_as_it_ended() {
    assertThat(EnumSet.of(APPROVED, REFUSED, ABORTED_BY_MEMBER, EXPIRED, SUPERSEDED))
        .allSatisfy(ended -> assertThat(AttemptStatus.values()).noneMatch(ended::mayBecome));
  }
}
