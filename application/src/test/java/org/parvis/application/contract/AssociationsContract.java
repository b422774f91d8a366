package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.application.port.Associations;
import org.parvis.domain.access.Association;

/** What every store of associations promises. */
public abstract class AssociationsContract extends StoreContract {
  protected abstract Associations associations();

  @Test
  void an_association_comes_back_as_it_was() {
    Association association = new Association(Any.associationId(), "Amis de l’Été");
    change(() -> associations().add(association));

    assertThat(in(() -> associations().ofId(association.id()))).contains(association);
    assertThat(in(() -> associations().ofId(Any.associationId()))).isEmpty();
  }

  @Test
  void associations_are_listed_by_name() {
    String family = Any.id().toString();
    Association second = new Association(Any.associationId(), family + " B");
    Association first = new Association(Any.associationId(), family + " A");
    change(() -> associations().add(second));
    change(() -> associations().add(first));

    assertThat(in(() -> associations().all()))
        .filteredOn(association -> association.name().startsWith(family))
        .containsExactly(first, second);
  }
}
