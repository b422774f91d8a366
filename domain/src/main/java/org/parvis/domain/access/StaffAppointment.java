package org.parvis.domain.access;

import java.time.Instant;
import java.util.Objects;
import org.parvis.domain.member.MemberId;

/**
 * A member who works for the institution.
 *
 * @param member whose account it is
 * @param role what they may do
 * @param since when they were appointed
 */
public record StaffAppointment(MemberId member, StaffRole role, Instant since) {
  public StaffAppointment {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(role, "role");
  }
}
