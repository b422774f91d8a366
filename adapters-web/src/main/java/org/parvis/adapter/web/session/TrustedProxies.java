package org.parvis.adapter.web.session;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is believed when they say for whom they ask.
 *
 * @param addresses of proxies, in digits
 */
public record TrustedProxies(Set<String> addresses) {
  public TrustedProxies {
    addresses =
        addresses.stream()
            .map(
                address ->
                    AddressInDigits.normalised(address)
                        .orElseThrow(() -> new IllegalArgumentException("not an address")))
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean contains(String address) {
    Optional<String> normalised = AddressInDigits.normalised(address);
    return normalised.filter(addresses::contains).isPresent();
  }
}
