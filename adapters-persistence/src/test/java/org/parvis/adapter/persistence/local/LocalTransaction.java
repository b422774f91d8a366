package org.parvis.adapter.persistence.local;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The container's user transaction, played by one entity manager a thread. */
final class LocalTransaction implements UserTransaction {
  private final EntityManagerFactory factory;
  private final Map<Thread, EntityManager> running = new ConcurrentHashMap<>();

  LocalTransaction(EntityManagerFactory factory) {
    this.factory = factory;
  }

  EntityManager current() {
    EntityManager entities = running.get(Thread.currentThread());
    if (entities == null) {
      throw new IllegalStateException("no transaction runs");
    }
    return entities;
  }

  @Override
  public void begin() {
    EntityManager entities = factory.createEntityManager();
    entities.getTransaction().begin();
    running.put(Thread.currentThread(), entities);
  }

  @Override
  public void commit() throws RollbackException {
    try {
      current().getTransaction().commit();
    } catch (jakarta.persistence.RollbackException failure) {
      RollbackException rolledBack = new RollbackException("not committed");
      rolledBack.initCause(failure);
      throw rolledBack;
    } finally {
      end();
    }
  }

  @Override
  public void rollback() {
    try {
      current().getTransaction().rollback();
    } finally {
      end();
    }
  }

  @Override
  public void setRollbackOnly() {
    current().getTransaction().setRollbackOnly();
  }

  @Override
  public int getStatus() {
    return !running.containsKey(Thread.currentThread())
        ? Status.STATUS_NO_TRANSACTION
        : Status.STATUS_ACTIVE;
  }

  @Override
  public void setTransactionTimeout(int seconds) {
    throw new UnsupportedOperationException();
  }

  private void end() {
    current().close();
    running.remove(Thread.currentThread());
  }
}
