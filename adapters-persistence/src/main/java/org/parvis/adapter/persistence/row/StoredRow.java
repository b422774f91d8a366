package org.parvis.adapter.persistence.row;

/**
 * A row that holds one aggregate. Nobody but the row touches its fields: a change from another
 * class would not be noticed and never be written.
 *
 * @param <S> the snapshot of the aggregate
 */
public interface StoredRow<S> {
  /** Takes over all that the aggregate keeps, but its version. */
  void apply(S snapshot);

  S snapshot();

  /** How often the aggregate has been stored. */
  long version();
}
