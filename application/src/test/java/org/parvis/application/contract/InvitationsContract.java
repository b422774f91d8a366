package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Invitations;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Invitation;
import org.parvis.domain.access.InvitationId;
import org.parvis.domain.shared.Bytes;

/** What every store of invitations promises. */
public abstract class InvitationsContract extends StoreContract {
  protected abstract Invitations invitations();

  @Test
  void an_invitation_comes_back_as_it_was() {
    Bytes digest = Any.digest();
    Invitation invitation = anyInvitation(digest);
    save(invitation);

    assertThat(load(digest).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(invitation.snapshot());
    assertThat(in(() -> invitations().ofTokenDigest(Any.digest()))).isEmpty();
  }

  @Test
  void a_use_is_counted_once_however_many_accept() {
    Bytes digest = Any.digest();
    save(anyInvitation(digest));
    Invitation first = load(digest);
    Invitation second = load(digest);
    first.accept(Any.MOMENT);
    second.accept(Any.MOMENT);
    save(first);

    assertStale(() -> invitations().save(second));
    assertThat(load(digest).snapshot().usesLeft()).isEqualTo(1);
  }

  private static Invitation anyInvitation(Bytes digest) {
    return Invitation.issue(
        new InvitationId(Any.id()),
        digest,
        Any.associationId(),
        Set.of(AccessRight.VIEW_ACCOUNT, AccessRight.MANAGE_MANDATES),
        2,
        Any.MOMENT.plusSeconds(3600));
  }

  private void save(Invitation invitation) {
    change(() -> invitations().save(invitation));
  }

  private Invitation load(Bytes digest) {
    return in(() -> invitations().ofTokenDigest(digest)).orElseThrow();
  }
}
