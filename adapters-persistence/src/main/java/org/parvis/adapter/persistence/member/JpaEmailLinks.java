package org.parvis.adapter.persistence.member;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.EmailLinks;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.EmailLink;
import org.parvis.domain.member.LinkPurpose;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Bytes;

@Singleton
final class JpaEmailLinks implements EmailLinks {
  private final Rows rows;

  @Inject
  JpaEmailLinks(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<EmailLink> ofTokenDigest(Bytes tokenDigest) {
    return Rows.first(
            rows.query(
                    "select r from EmailLinkRow r where r.tokenDigest = :digest",
                    EmailLinkRow.class)
                .setParameter("digest", tokenDigest))
        .map(JpaEmailLinks::restored);
  }

  @Override
  public Optional<EmailLink> latestFor(EmailAddress address) {
    return Rows.first(
            rows.query(
                    "select r from EmailLinkRow r where r.email = :email"
                        + " order by r.expiresAt desc, r.id",
                    EmailLinkRow.class)
                .setParameter("email", address.value()))
        .map(JpaEmailLinks::restored);
  }

  @Override
  public List<EmailLink> openResetsOf(MemberId member, Instant now) {
    return rows.query(
            "select r from EmailLinkRow r where r.member = :member and r.purpose = :purpose"
                + " and r.consumedAt is null and r.expiresAt > :now",
            EmailLinkRow.class)
        .setParameter("member", member.value())
        .setParameter("purpose", LinkPurpose.RESET_PASSWORD)
        .setParameter("now", now)
        .getResultStream()
        .map(JpaEmailLinks::restored)
        .toList();
  }

  @Override
  public void save(EmailLink link) {
    EmailLink.Snapshot snapshot = link.snapshot();
    rows.save(
        EmailLinkRow.class, snapshot.id().value(), snapshot.version(), snapshot, EmailLinkRow::new);
  }

  private static EmailLink restored(EmailLinkRow row) {
    return EmailLink.restore(row.snapshot());
  }
}
