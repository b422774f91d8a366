package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Mandates;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.access.MandateId;
import org.parvis.domain.member.MemberId;

/** What every store of mandates promises. */
public abstract class MandatesContract extends StoreContract {
  protected abstract Mandates mandates();

  @Test
  void a_mandate_comes_back_as_it_was() {
    Mandate mandate = anyMandate(Any.memberId(), EnumSet.allOf(AccessRight.class), 0);
    save(mandate);

    assertThat(loadAll(mandate.member()).get(0).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(mandate.snapshot());
  }

  @Test
  void only_mandates_in_force_are_found_and_the_oldest_first() {
    MemberId member = Any.memberId();
    Mandate younger = anyMandate(member, Set.of(AccessRight.VIEW_ACCOUNT), 20);
    Mandate older = anyMandate(member, Set.of(AccessRight.COLLECT_FUNDS), 10);
    Mandate revoked = anyMandate(member, Set.of(AccessRight.ORDER_CARDS), 0);
    revoked.revoke(Any.MOMENT.plusSeconds(30));
    save(younger);
    save(older);
    save(revoked);
    save(anyMandate(Any.memberId(), Set.of(AccessRight.VIEW_ACCOUNT), 0));

    assertThat(loadAll(member)).extracting(Mandate::id).containsExactly(older.id(), younger.id());
  }

  @Test
  void a_revoked_mandate_is_no_longer_found() {
    Mandate mandate = anyMandate(Any.memberId(), Set.of(AccessRight.VIEW_ACCOUNT), 0);
    save(mandate);
    Mandate loaded = loadAll(mandate.member()).get(0);
    loaded.revoke(Any.MOMENT.plusSeconds(1));
    save(loaded);

    assertThat(loadAll(mandate.member())).isEmpty();
  }

  @Test
  void who_saves_second_has_lost_the_race() {
    Mandate mandate = anyMandate(Any.memberId(), Set.of(), 0);
    save(mandate);
    Mandate first = loadAll(mandate.member()).get(0);
    Mandate second = loadAll(mandate.member()).get(0);
    first.revoke(Any.MOMENT.plusSeconds(1));
    second.revoke(Any.MOMENT.plusSeconds(2));
    save(first);

    assertStale(() -> mandates().save(second));
  }

  private static Mandate anyMandate(MemberId member, Set<AccessRight> rights, int second) {
    return Mandate.grant(
        new MandateId(Any.id()),
        member,
        Any.associationId(),
        rights,
        Any.MOMENT.plusSeconds(second));
  }

  private void save(Mandate mandate) {
    change(() -> mandates().save(mandate));
  }

  private List<Mandate> loadAll(MemberId member) {
    return in(() -> mandates().inForceOf(member));
  }
}
