package org.parvis.application.port;

import java.util.List;

/** The keys that sign access tokens, shared by all processes through the database. */
public interface SigningKeys {
  /** Newest first. */
  List<SigningKey> all();

  void add(SigningKey key);
}
