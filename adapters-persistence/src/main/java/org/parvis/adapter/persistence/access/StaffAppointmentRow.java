package org.parvis.adapter.persistence.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.parvis.domain.access.StaffAppointment;
import org.parvis.domain.access.StaffRole;
import org.parvis.domain.member.MemberId;

@Entity
@Table(name = "staff_appointment")
class StaffAppointmentRow {
  @Id private UUID member;

  @Enumerated(EnumType.STRING)
  @Column(name = "staff_role")
  private StaffRole role;

  private Instant since;

  protected StaffAppointmentRow() {}

  StaffAppointmentRow(StaffAppointment appointment) {
    member = appointment.member().value();
    role = appointment.role();
    since = appointment.since();
  }

  StaffAppointment appointment() {
    return new StaffAppointment(new MemberId(member), role, since);
  }
}
