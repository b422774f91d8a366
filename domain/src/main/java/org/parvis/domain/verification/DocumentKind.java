package org.parvis.domain.verification;

import java.util.EnumSet;
import java.util.Set;

/** The identity documents that can be filmed. */
public enum DocumentKind {
  /** Two sides. The machine-readable zone is on the back, on the French model of 1994 in front. */
  IDENTITY_CARD,
  /** The data page alone: portrait and machine-readable zone are on it. */
  PASSPORT;

  /** The recordings that this document needs. */
  public Set<ClipKind> sides() {
    return switch (this) {
      case IDENTITY_CARD -> EnumSet.of(ClipKind.DOCUMENT_FRONT, ClipKind.DOCUMENT_BACK);
      case PASSPORT -> EnumSet.of(ClipKind.DOCUMENT_FRONT);
    };
  }
}
