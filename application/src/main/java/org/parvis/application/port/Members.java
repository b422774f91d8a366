package org.parvis.application.port;

import java.util.Optional;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;

/** The members. Addresses and confirmed numbers belong to one member each. */
public interface Members {
  Optional<Member> ofId(MemberId id);

  Optional<Member> ofEmail(EmailAddress address);

  /** The member to whom a confirmed number belongs. */
  Optional<Member> ofPhone(PhoneNumber phone);

  /**
   * Stores a new or changed member.
   *
   * @throws StaleAggregateException when it changed since it was loaded, or when address or number
   *     belong to another member by now
   */
  void save(Member member);
}
