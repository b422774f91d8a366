package planted.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Rows that are more than rows. */
final class Rows {
  @Entity
  public static class V10PackagePrivateRow {
    @Id private long id;
  }

  @Entity
  static class V10Suffix {
    @Id private long id;
  }

  @Entity
  static class V10PrivateFieldsRow {
    @Id long id;
  }
}
