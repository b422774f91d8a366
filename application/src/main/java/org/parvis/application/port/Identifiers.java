package org.parvis.application.port;

import java.util.UUID;

/** The source of ids. */
public interface Identifiers {
  UUID next();
}
