package org.parvis.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.after;
import static org.parvis.domain.Some.digest;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

// security.md A8
class EmailLinkTest {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final LinkId ID = new LinkId(new UUID(9, 1));

  private static EmailLink anyLink() {
    return EmailLink.forSignUp(
        ID,
        digest(1),
        new EmailAddress("anais@example.fr"),
        Language.FRENCH,
        Optional.of(digest(2)),
        NOW,
        LIFE);
  }

  @Test
  void a_link_is_usable_until_the_second_its_life_ends() {
    assertThat(anyLink().isUsableAt(after(LIFE.minusSeconds(1)))).isTrue();
    assertThat(anyLink().isUsableAt(after(LIFE))).isFalse();
  }

  @Test
  void looking_at_a_link_does_not_use_it_up() {
    EmailLink link = anyLink();
    assertThat(link.isUsableAt(NOW)).isTrue();
    assertThat(link.isUsableAt(NOW)).isTrue();
  }

  @Test
  void a_link_works_once() {
    EmailLink link = anyLink();
    link.consume(NOW);
    assertThat(link.isUsableAt(NOW)).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> link.consume(NOW));
  }

  @Test
  void an_expired_link_cannot_be_used() {
    EmailLink link = anyLink();
    assertThatIllegalStateException().isThrownBy(() -> link.consume(after(LIFE)));
  }

  @Test
  void the_invitation_somebody_came_with_stays_attached() {
    assertThat(anyLink().invitationDigest()).contains(digest(2));
    assertThat(anyLink().purpose()).isEqualTo(LinkPurpose.SIGN_UP);
  }

  // security.md A9
  @Test
  void a_link_for_the_first_staff_carries_no_address() {
    EmailLink link = EmailLink.forFirstStaff(ID, digest(1), Language.FRENCH, NOW, LIFE);
    assertThat(link.purpose()).isEqualTo(LinkPurpose.FIRST_STAFF);
    assertThat(link.address()).isEmpty();
  }

  @Test
  void a_used_link_is_still_used_after_it_was_stored() {
    EmailLink link = anyLink();
    link.consume(NOW);
    assertThat(EmailLink.restore(link.snapshot()).isUsableAt(NOW)).isFalse();
  }
}
