package org.parvis.application.access;

import java.util.List;
import org.parvis.domain.access.Association;

/** Every right on one association, decided. */
public record AssociationAccess(Association association, List<RightView> rights) {
  public AssociationAccess {
    rights = List.copyOf(rights);
  }
}
