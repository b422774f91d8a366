package org.parvis.adapter.web.exchange;

import org.parvis.adapter.web.session.RequestOrigin;
import org.parvis.domain.credential.ClientAddress;

/** A request from one address. */
public final class KnownOrigin extends RequestOrigin {
  public static final ClientAddress ADDRESS = new ClientAddress("198.51.100.7", "198.51.100.0/24");

  @Override
  public ClientAddress address() {
    return ADDRESS;
  }
}
