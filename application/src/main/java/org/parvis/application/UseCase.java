package org.parvis.application;

/**
 * One thing a caller can ask of the core.
 *
 * @param <C> the command or query: a record that cannot exist invalid
 * @param <O> the sealed outcome, every case of which the caller must match
 */
@FunctionalInterface
public interface UseCase<C, O> {
  O execute(C command);
}
