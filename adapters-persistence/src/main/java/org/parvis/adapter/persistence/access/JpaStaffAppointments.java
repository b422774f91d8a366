package org.parvis.adapter.persistence.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.StaffAppointments;
import org.parvis.domain.access.StaffAppointment;
import org.parvis.domain.member.MemberId;

@Singleton
final class JpaStaffAppointments implements StaffAppointments {
  private final Rows rows;

  @Inject
  JpaStaffAppointments(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<StaffAppointment> ofMember(MemberId member) {
    return rows.find(StaffAppointmentRow.class, member.value())
        .map(StaffAppointmentRow::appointment);
  }

  @Override
  public boolean isEmpty() {
    return Rows.first(rows.query("select r from StaffAppointmentRow r", StaffAppointmentRow.class))
        .isEmpty();
  }

  @Override
  public void add(StaffAppointment appointment) {
    rows.add(new StaffAppointmentRow(appointment));
  }
}
