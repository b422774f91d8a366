package org.parvis.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.SessionBuilder;
import org.parvis.application.fake.World;
import org.parvis.application.session.SessionOverException;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.Feature;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.session.SessionId;

class ProfileRulesTest {
  private static final PersonName NAME = new PersonName("Zoé Anne", "L’Hermite", "Œuvrard");
  private static final BirthDate BORN = new BirthDate(LocalDate.of(1985, 2, 28));

  private final World world = new World();
  private final SessionId session = world.with(SessionBuilder.aSession());
  private final GiveProfile giveProfile =
      new GiveProfileService(
          world.openSessions,
          world.members,
          world.attempts,
          world.journal,
          world.transactions,
          world.clock);

  @Test
  void name_and_birth_date_are_kept_once_the_number_is_confirmed() {
    world.with(MemberBuilder.aMember().phone("+33612345678"));

    assertThat(give()).isEqualTo(new GiveProfile.Outcome.Given());
    assertThat(camille().name()).contains(NAME);
    assertThat(camille().birthDate()).contains(BORN);
    assertThat(world.journal.events()).containsExactly(JournalEvent.PROFILE_GIVEN);
    assertThat(world.journal.entries().toString()).doesNotContain("Hermite");
  }

  @Test
  void nothing_is_kept_before_the_number_is_confirmed() {
    world.with(MemberBuilder.aMember());

    assertThat(give()).isEqualTo(new GiveProfile.Outcome.OutOfStep());
    assertThat(camille().name()).isEmpty();
    assertThat(world.journal.events()).containsExactly(JournalEvent.PROFILE_REFUSED);
  }

  @Test
  void a_typing_error_can_be_mended_until_the_recordings_are_sent() {
    world.with(MemberBuilder.onboarded());
    world.attempts.save(AttemptBuilder.started().documentFilmed().build());

    assertThat(give()).isEqualTo(new GiveProfile.Outcome.Given());
  }

  @Test
  void what_a_reviewer_compares_does_not_change_under_their_eyes() {
    world.with(MemberBuilder.onboarded());
    world.attempts.save(AttemptBuilder.started().underReview().build());

    assertThat(give()).isEqualTo(new GiveProfile.Outcome.OutOfStep());
    assertThat(camille().name()).map(PersonName::birthName).contains("Durand");
  }

  @Test
  void a_verified_name_is_locked() {
    world.with(MemberBuilder.onboarded().identity(IdentityStatus.VERIFIED));

    assertThat(give()).isEqualTo(new GiveProfile.Outcome.OutOfStep());
    assertThat(world.journal.events()).containsExactly(JournalEvent.PROFILE_REFUSED);
  }

  @Test
  void a_session_that_ended_meanwhile_changes_nothing() {
    world.with(MemberBuilder.onboarded());
    world.clock.advance(Duration.ofMinutes(30));

    assertThatThrownBy(this::give).isInstanceOf(SessionOverException.class);
  }

  @Test
  void the_wish_is_remembered_and_the_last_one_counts() {
    world.with(MemberBuilder.aMember());
    WishFor wishFor =
        new WishForService(world.openSessions, world.members, world.transactions, world.clock);
    for (Feature feature : Feature.values()) {
      assertThat(wishFor.execute(new WishFor.Command(session, feature)))
          .isEqualTo(new WishFor.Outcome.Remembered());
    }

    assertThat(camille().wish()).contains(Feature.COLLECTIONS);
  }

  @Test
  void the_language_is_remembered_for_messages_too() {
    world.with(MemberBuilder.aMember());
    ChooseLanguage choose =
        new ChooseLanguageService(
            world.openSessions, world.members, world.transactions, world.clock);

    assertThat(choose.execute(new ChooseLanguage.Command(session, Language.ENGLISH)))
        .isEqualTo(new ChooseLanguage.Outcome.Chosen());
    assertThat(camille().language()).isEqualTo(Language.ENGLISH);
  }

  private GiveProfile.Outcome give() {
    return giveProfile.execute(new GiveProfile.Command(session, NAME, BORN));
  }

  private Member camille() {
    return world.member(MemberBuilder.CAMILLE);
  }
}
