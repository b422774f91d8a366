package org.parvis.application.fake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.application.port.EmailLinks;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.EmailLink;
import org.parvis.domain.member.LinkId;
import org.parvis.domain.member.LinkPurpose;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Bytes;

/** Links in memory. */
public final class InMemoryEmailLinks implements EmailLinks {

  private final Shelf<LinkId, EmailLink.Snapshot> shelf = new Shelf<>();

  @Override
  public Optional<EmailLink> ofTokenDigest(Bytes tokenDigest) {
    return shelf.all().stream()
        .filter(link -> link.tokenDigest().equals(tokenDigest))
        .findFirst()
        .map(EmailLink::restore);
  }

  @Override
  public Optional<EmailLink> latestFor(EmailAddress address) {
    return shelf.all().stream()
        .filter(link -> address.equals(link.address()))
        .reduce((a, b) -> b.expiresAt().isBefore(a.expiresAt()) ? a : b)
        .map(EmailLink::restore);
  }

  @Override
  public List<EmailLink> openResetsOf(MemberId member, Instant now) {
    return shelf.all().stream()
        .filter(link -> member.equals(link.member()))
        .map(EmailLink::restore)
        .filter(link -> link.purpose() == LinkPurpose.RESET_PASSWORD && link.isUsableAt(now))
        .toList();
  }

  @Override
  public void save(EmailLink link) {
    shelf.put(link.id(), link.snapshot());
  }

  /** All links as they lie at rest. */
  public List<EmailLink.Snapshot> atRest() {
    return shelf.all();
  }
}
