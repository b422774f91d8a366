package org.parvis.application.review;

import java.util.List;
import org.parvis.domain.verification.names.NameReason;

/**
 * What was declared beside what was read.
 *
 * @param field GIVEN_NAMES, BIRTH_NAME, BIRTH_DATE, or a name of ReadDocument.Field
 * @param because why a name that is written differently may be the same, in the order of {@link
 *     NameReason}
 */
public record ComparedField(
    String field, String declared, String read, boolean differs, List<NameReason> because) {
  public ComparedField {
    because = List.copyOf(because);
  }

  public ComparedField(String field, String declared, String read, boolean differs) {
    this(field, declared, read, differs, List.of());
  }
}
