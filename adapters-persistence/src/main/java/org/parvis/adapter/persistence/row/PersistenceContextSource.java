package org.parvis.adapter.persistence.row;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Makes the container's entity manager injectable by constructor. It stands for the persistence
 * context of the transaction that runs, so one instance serves all threads.
 */
@Singleton
class PersistenceContextSource {
  @PersistenceContext(unitName = "parvis")
  private EntityManager entities;

  @Produces
  EntityManager entities() {
    return entities;
  }
}
