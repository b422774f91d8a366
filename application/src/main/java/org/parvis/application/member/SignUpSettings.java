package org.parvis.application.member;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.domain.member.EmailAddress;

/**
 * How people get accounts.
 *
 * @param domains whose addresses may sign up; empty when all may
 * @param linkLife how long a link sent by mail lives, at most 24 hours (security.md A8)
 * @param linkPause the pause between two messages to one address
 * @param linkPrefix what a token is appended to; built from the configured address of this product
 *     and from nothing that a browser says
 * @param signInPage where somebody who has an account signs in
 */
public record SignUpSettings(
    Set<String> domains,
    Duration linkLife,
    Duration linkPause,
    String linkPrefix,
    String signInPage) {
  public SignUpSettings {
    domains =
        domains.stream()
            .map(domain -> domain.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    if (linkLife.compareTo(Duration.ofHours(24)) > 0 || linkPause.compareTo(linkLife) > 0) {
      throw new IllegalArgumentException("limits against security.md A8");
    }
  }

  boolean serves(EmailAddress address) {
    return domains.isEmpty() || domains.contains(address.domain());
  }
}
