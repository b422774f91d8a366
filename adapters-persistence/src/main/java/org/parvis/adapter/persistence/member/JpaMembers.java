package org.parvis.adapter.persistence.member;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Members;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;

@Singleton
final class JpaMembers implements Members {
  private final Rows rows;

  @Inject
  JpaMembers(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Member> ofId(MemberId id) {
    return rows.find(MemberRow.class, id.value()).map(JpaMembers::member);
  }

  @Override
  public Optional<Member> ofEmail(EmailAddress address) {
    return Rows.first(
            rows.query("select m from MemberRow m where m.email = :email", MemberRow.class)
                .setParameter("email", address.value()))
        .map(JpaMembers::member);
  }

  @Override
  public Optional<Member> ofPhone(PhoneNumber phone) {
    return Rows.first(
            rows.query("select m from MemberRow m where m.phone = :phone", MemberRow.class)
                .setParameter("phone", phone.e164()))
        .map(JpaMembers::member);
  }

  @Override
  public void save(Member member) {
    Member.Snapshot snapshot = member.snapshot();
    rows.save(MemberRow.class, snapshot.id().value(), snapshot.version(), snapshot, MemberRow::new);
  }

  private static Member member(MemberRow row) {
    return Member.restore(row.snapshot());
  }
}
