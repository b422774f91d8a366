package org.parvis.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.EmailLink;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Bytes;

/** Links that prove control of an address. */
public interface EmailLinks {
  Optional<EmailLink> ofTokenDigest(Bytes tokenDigest);

  /** The link to an address that ends last, used or not. */
  Optional<EmailLink> latestFor(EmailAddress address);

  /** The links to a new password of this member that are neither used nor over. */
  List<EmailLink> openResetsOf(MemberId member, Instant now);

  /**
   * Stores it, new or changed.
   *
   * @throws StaleAggregateException when it changed since it was loaded
   */
  void save(EmailLink link);
}
