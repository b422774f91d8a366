package org.parvis.application.fake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parvis.application.port.StaffAppointments;
import org.parvis.domain.access.StaffAppointment;
import org.parvis.domain.member.MemberId;

/** Staff appointments in memory. */
public final class InMemoryStaffAppointments implements StaffAppointments {

  private final Map<MemberId, StaffAppointment> byMember = new LinkedHashMap<>();

  @Override
  public Optional<StaffAppointment> ofMember(MemberId member) {
    return Optional.ofNullable(byMember.get(member));
  }

  @Override
  public boolean isEmpty() {
    return byMember.isEmpty();
  }

  @Override
  public void add(StaffAppointment appointment) {
    byMember.put(appointment.member(), appointment);
  }
}
