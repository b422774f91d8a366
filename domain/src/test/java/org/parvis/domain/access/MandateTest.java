package org.parvis.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.parvis.domain.Some.MEMBER;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.after;
import static org.parvis.domain.Some.digest;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MandateTest {
  private static final AssociationId ASSOCIATION = new AssociationId(new UUID(7, 1));
  private static final Duration LIFE = Duration.ofDays(30);

  private static Invitation invitation(int uses) {
    return Invitation.issue(
        new InvitationId(new UUID(8, 1)),
        digest(1),
        ASSOCIATION,
        Set.of(AccessRight.VIEW_ACCOUNT),
        uses,
        after(LIFE));
  }

  @Test
  void a_mandate_counts_until_it_is_revoked() {
    Mandate mandate =
        Mandate.grant(
            new MandateId(new UUID(9, 1)),
            MEMBER,
            ASSOCIATION,
            Set.of(AccessRight.COLLECT_FUNDS),
            NOW);
    assertThat(mandate.isInForce()).isTrue();
    mandate.revoke(NOW);
    mandate.revoke(after(LIFE));
    assertThat(mandate.isInForce()).isFalse();
    assertThat(mandate.snapshot().revokedAt()).isEqualTo(NOW);
    assertThat(Mandate.restore(mandate.snapshot()).isInForce()).isFalse();
  }

  @Test
  void an_invitation_is_used_as_often_as_it_says() {
    Invitation invitation = invitation(2);
    invitation.accept(NOW);
    assertThat(invitation.isUsableAt(NOW)).isTrue();
    invitation.accept(NOW);
    assertThat(invitation.isUsableAt(NOW)).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> invitation.accept(NOW));
  }

  @Test
  void an_invitation_ends_to_the_second() {
    assertThat(invitation(1).isUsableAt(after(LIFE.minusSeconds(1)))).isTrue();
    assertThat(invitation(1).isUsableAt(after(LIFE))).isFalse();
  }
}
