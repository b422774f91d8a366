package org.parvis.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.domain.Some.MEMBER;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.OTHER_MEMBER;
import static org.parvis.domain.Some.REVIEWER;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.domain.access.AccessDecision.Permitted;
import org.parvis.domain.access.AccessDecision.Permitted.Extent;
import org.parvis.domain.access.AccessDecision.Refused;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.session.AssuranceLevel;

// security.md F1, F3
class AccessPolicyTest {
  private static final Set<AccessRight> ALL = EnumSet.allOf(AccessRight.class);
  private final AccessPolicy policy = new AccessPolicy();

  /** What a mandate says about the right in question. */
  enum Granted {
    NO_MANDATE,
    ANOTHER_RIGHT,
    THIS_RIGHT
  }

  static Stream<Arguments> everyQuestion() {
    return Stream.of(IdentityStatus.values())
        .flatMap(
            identity ->
                Stream.of(AccessRight.values())
                    .flatMap(
                        right ->
                            Stream.of(Granted.values())
                                .flatMap(
                                    granted ->
                                        Stream.of(AssuranceLevel.values())
                                            .map(
                                                level ->
                                                    Arguments.of(
                                                        identity, right, granted, level)))));
  }

  private static AccessQuestion question(
      IdentityStatus identity, AccessRight right, Granted granted, AssuranceLevel level) {
    Set<AccessRight> rights =
        switch (granted) {
          case NO_MANDATE -> Set.of();
          case ANOTHER_RIGHT -> EnumSet.complementOf(EnumSet.of(right));
          case THIS_RIGHT -> ALL;
        };
    return new AccessQuestion(right, identity, granted != Granted.NO_MANDATE, rights, level);
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void a_right_is_permitted_when_nothing_is_missing_and_else_all_that_is_missing_is_said(
      IdentityStatus identity, AccessRight right, Granted granted, AssuranceLevel level) {
    Set<Missing> missing = EnumSet.noneOf(Missing.class);
    if (level == AssuranceLevel.PLATFORM) {
      missing.add(Missing.BANKING_SESSION);
    }
    if (identity != IdentityStatus.VERIFIED && right != AccessRight.VIEW_ACCOUNT) {
      missing.add(Missing.VERIFIED_IDENTITY);
    }
    if (granted == Granted.NO_MANDATE) {
      missing.add(Missing.MANDATE);
    }
    if (granted == Granted.ANOTHER_RIGHT) {
      missing.add(Missing.RIGHT);
    }
    AccessDecision decision = policy.decide(question(identity, right, granted, level));
    Set<Missing> said = decision.match(permitted -> Set.of(), Refused::missing);
    assertThat(said).isEqualTo(missing);
  }

  @ParameterizedTest
  @EnumSource(value = IdentityStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "VERIFIED")
  void before_the_identity_is_verified_an_account_is_seen_in_part_and_never_moved(
      IdentityStatus identity) {
    for (AccessRight right : AccessRight.values()) {
      AccessDecision decision =
          policy.decide(question(identity, right, Granted.THIS_RIGHT, AssuranceLevel.BANKING));
      Optional<Extent> extent =
          decision.match(permitted -> Optional.of(permitted.extent()), refused -> Optional.empty());
      assertThat(extent)
          .isEqualTo(
              right == AccessRight.VIEW_ACCOUNT
                  ? Optional.of(Extent.RESTRICTED)
                  : Optional.empty());
    }
  }

  @ParameterizedTest
  @EnumSource(AccessRight.class)
  void a_verified_member_does_what_the_mandate_grants_in_full(AccessRight right) {
    assertThat(
            policy.decide(
                question(
                    IdentityStatus.VERIFIED, right, Granted.THIS_RIGHT, AssuranceLevel.BANKING)))
        .isEqualTo(new Permitted(Extent.FULL));
  }

  @Nested
  class Unlocking {

    private UnlockAction unlockOf(IdentityStatus identity, Granted granted, AssuranceLevel level) {
      return policy
          .decide(question(identity, AccessRight.COLLECT_FUNDS, granted, level))
          .match(
              permitted -> {
                throw new AssertionError("permitted");
              },
              Refused::unlock);
    }

    @ParameterizedTest
    @EnumSource(
        value = IdentityStatus.class,
        names = {"NOT_STARTED", "IN_PROGRESS", "RETRY_REQUIRED", "EXPIRED"})
    void a_member_who_can_verify_is_sent_to_do_so(IdentityStatus identity) {
      assertThat(unlockOf(identity, Granted.THIS_RIGHT, AssuranceLevel.BANKING))
          .isEqualTo(UnlockAction.VERIFY_IDENTITY);
    }

    @Test
    void a_member_who_waits_for_us_is_told_to_wait() {
      assertThat(unlockOf(IdentityStatus.UNDER_REVIEW, Granted.THIS_RIGHT, AssuranceLevel.BANKING))
          .isEqualTo(UnlockAction.WAIT_FOR_DECISION);
      assertThat(unlockOf(IdentityStatus.REFUSED, Granted.THIS_RIGHT, AssuranceLevel.BANKING))
          .isEqualTo(UnlockAction.WAIT_FOR_OUR_ANSWER);
    }

    @ParameterizedTest
    @EnumSource(IdentityStatus.class)
    void nobody_is_sent_through_a_verification_that_would_not_help(IdentityStatus identity) {
      for (AssuranceLevel level : AssuranceLevel.values()) {
        assertThat(unlockOf(identity, Granted.NO_MANDATE, level))
            .isEqualTo(UnlockAction.ASK_YOUR_ASSOCIATION);
        assertThat(unlockOf(identity, Granted.ANOTHER_RIGHT, level))
            .isEqualTo(UnlockAction.ASK_YOUR_ASSOCIATION);
      }
    }

    @ParameterizedTest
    @EnumSource(IdentityStatus.class)
    void the_banking_area_is_opened_before_anything_is_said_about_the_identity(
        IdentityStatus identity) {
      assertThat(unlockOf(identity, Granted.THIS_RIGHT, AssuranceLevel.PLATFORM))
          .isEqualTo(UnlockAction.OPEN_BANKING_AREA);
    }
  }

  // security.md F5
  @Nested
  class Reviewing {
    private final StaffAppointment appointment =
        new StaffAppointment(REVIEWER, StaffRole.REVIEWER, NOW);

    @Test
    void the_staff_works_on_the_files_of_others() {
      assertThat(policy.refusalToReview(Optional.of(appointment), REVIEWER, MEMBER)).isEmpty();
    }

    @Test
    void nobody_works_on_their_own_file() {
      assertThat(policy.refusalToReview(Optional.of(appointment), REVIEWER, REVIEWER))
          .contains(StaffRefusal.OWN_FILE);
    }

    @Test
    void who_is_not_of_the_staff_works_on_no_file() {
      assertThat(policy.refusalToReview(Optional.empty(), OTHER_MEMBER, MEMBER))
          .contains(StaffRefusal.NOT_STAFF);
    }

    @Test
    void the_appointment_of_another_does_not_count() {
      assertThat(policy.refusalToReview(Optional.of(appointment), OTHER_MEMBER, MEMBER))
          .contains(StaffRefusal.NOT_STAFF);
    }
  }
}
