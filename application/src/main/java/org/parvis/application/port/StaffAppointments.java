package org.parvis.application.port;

import java.util.Optional;
import org.parvis.domain.access.StaffAppointment;
import org.parvis.domain.member.MemberId;

/** Who works for the institution. */
public interface StaffAppointments {
  Optional<StaffAppointment> ofMember(MemberId member);

  boolean isEmpty();

  void add(StaffAppointment appointment);
}
