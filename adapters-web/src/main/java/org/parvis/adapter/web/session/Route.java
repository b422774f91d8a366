package org.parvis.adapter.web.session;

/** Who may use a route. */
public enum Route {
  /** Everybody. What checks callers by itself, like the API, is public to the gate too. */
  PUBLIC,
  /** Whoever is signed in. */
  MEMBER,
  /** Signed-in members of the staff. */
  STAFF,
  /** Everybody, in a rehearsal; in production it does not exist. */
  REHEARSAL,
  /** Whoever runs the server, on the loopback port for them; on others it does not exist. */
  OPERATOR
}
