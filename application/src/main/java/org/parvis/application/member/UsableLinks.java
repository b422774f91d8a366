package org.parvis.application.member;

import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.Digests;
import org.parvis.application.port.EmailLinks;
import org.parvis.application.port.Members;
import org.parvis.application.port.StaffAppointments;
import org.parvis.domain.member.EmailLink;

/** Which links still lead somewhere. Called inside a transaction. */
public final class UsableLinks {
  private final EmailLinks links;
  private final Members members;
  private final StaffAppointments staff;
  private final Digests digests;

  public UsableLinks(EmailLinks links, Members members, StaffAppointments staff, Digests digests) {
    this.links = links;
    this.members = members;
    this.staff = staff;
    this.digests = digests;
  }

  /**
   * The link behind a token that opens an account: neither used nor expired, to an address that has
   * none; or for the first member of the staff, while there is none. A link to a new password opens
   * nothing here (security.md A8).
   */
  Optional<EmailLink> find(String token, Instant now) {
    return links
        .ofTokenDigest(digests.ofToken(token))
        .filter(link -> link.isUsableAt(now))
        .filter(this::stillNeeded);
  }

  /** Uses a link up. */
  void consume(EmailLink link, Instant now) {
    link.consume(now);
    links.save(link);
  }

  private boolean stillNeeded(EmailLink link) {
    return switch (link.purpose()) {
      case SIGN_UP -> link.address().flatMap(members::ofEmail).isEmpty();
      case FIRST_STAFF -> staff.isEmpty();
      case RESET_PASSWORD -> false;
    };
  }
}
