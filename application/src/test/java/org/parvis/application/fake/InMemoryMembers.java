package org.parvis.application.fake;

import java.util.Optional;
import org.parvis.application.port.Members;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;

/** Members in memory. */
public final class InMemoryMembers implements Members {

  private final Shelf<MemberId, Member.Snapshot> shelf = new Shelf<>();

  @Override
  public Optional<Member> ofId(MemberId id) {
    return shelf.get(id).map(Member::restore);
  }

  @Override
  public Optional<Member> ofEmail(EmailAddress address) {
    return shelf.all().stream()
        .filter(member -> member.email().equals(address))
        .findFirst()
        .map(Member::restore);
  }

  @Override
  public Optional<Member> ofPhone(PhoneNumber phone) {
    return shelf.all().stream()
        .filter(member -> phone.equals(member.phone()))
        .findFirst()
        .map(Member::restore);
  }

  @Override
  public void save(Member member) {
    boolean taken =
        ofEmail(member.email()).filter(other -> !other.id().equals(member.id())).isPresent()
            || member
                .phone()
                .flatMap(this::ofPhone)
                .filter(other -> !other.id().equals(member.id()))
                .isPresent();
    if (taken) {
      throw new StaleAggregateException("address or number belong to another member");
    }
    shelf.put(member.id(), member.snapshot());
  }
}
