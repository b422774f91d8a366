package org.parvis.adapter.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parvis.domain.credential.ClientAddress;

/**
 * Where this request comes from: the peer of the connection, unless that is one of our proxies. Of
 * what a proxy hands on, the last address that is none of ours counts: whatever stands before it in
 * the list may have been written by anybody (security.md A9).
 */
@RequestScoped
public class RequestOrigin {
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final ClientAddress UNKNOWN = new ClientAddress("unknown", "unknown");

  @Inject HttpServletRequest request;
  @Inject TrustedProxies proxies;

  public ClientAddress address() {
    String nearest = request.getRemoteAddr();
    List<String> hops = forwarded();
    Collections.reverse(hops);
    for (String hop : hops) {
      if (!proxies.contains(nearest) || AddressInDigits.read(hop).isEmpty()) {
        break;
      }
      nearest = hop;
    }
    return Optional.ofNullable(nearest).flatMap(AddressInDigits::read).orElse(UNKNOWN);
  }

  private List<String> forwarded() {
    List<String> hops = new ArrayList<>();
    for (String line : Collections.list(request.getHeaders(FORWARDED_FOR))) {
      for (String hop : line.split(",", -1)) {
        hops.add(hop.strip());
      }
    }
    return hops;
  }
}
