package org.parvis.application.port;

import java.util.List;
import java.util.Optional;
import org.parvis.domain.access.Association;
import org.parvis.domain.access.AssociationId;

/** The associations of the institution. */
public interface Associations {
  Optional<Association> ofId(AssociationId id);

  /** All of them, by name. */
  List<Association> all();

  void add(Association association);
}
