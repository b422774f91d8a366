package org.parvis.application.credential;

import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.Digests;
import org.parvis.application.port.EmailLinks;
import org.parvis.application.port.Members;
import org.parvis.application.port.StaffAppointments;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.LockoutPolicy;
import org.parvis.domain.member.EmailLink;
import org.parvis.domain.member.LinkPurpose;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;

/**
 * Which links still lead to a new password, and whose. A door that is blocked for good is blocked
 * at the end of this way as at its start (security.md A6). Called inside a transaction.
 */
public final class ResetLinks {
  private final EmailLinks links;
  private final Members members;
  private final StaffAppointments staff;
  private final CredentialSets credentialSets;
  private final Digests digests;
  private final LockoutPolicy policy;

  public ResetLinks(
      EmailLinks links,
      Members members,
      StaffAppointments staff,
      CredentialSets credentialSets,
      Digests digests,
      LockoutPolicy policy) {
    this.links = links;
    this.members = members;
    this.staff = staff;
    this.credentialSets = credentialSets;
    this.digests = digests;
    this.policy = policy;
  }

  /** Whose password the link behind a token may change now. */
  Optional<Holder> find(String token, Instant now) {
    return links
        .ofTokenDigest(digests.ofToken(token))
        .filter(link -> link.purpose() == LinkPurpose.RESET_PASSWORD)
        .filter(link -> link.isUsableAt(now))
        .flatMap(EmailLink::member)
        .filter(member -> !isBlocked(member))
        .flatMap(members::ofId)
        .map(member -> new Holder(member, staff.ofMember(member.id()).isPresent()));
  }

  boolean isBlocked(MemberId member) {
    return credentialSets.ofMember(member).filter(this::isBlocked).isPresent();
  }

  /** Uses up every open link of the member, the one that was followed among them. */
  public void consumeAllOf(MemberId member, Instant now) {
    links
        .openResetsOf(member, now)
        .forEach(
            link -> {
              link.consume(now);
              links.save(link);
            });
  }

  private boolean isBlocked(CredentialSet credentials) {
    return credentials.isPasswordBlocked(policy);
  }

  /**
   * Whose password will be another one.
   *
   * @param staff whether the password opens the review station, alone
   */
  record Holder(Member member, boolean staff) {}
}
