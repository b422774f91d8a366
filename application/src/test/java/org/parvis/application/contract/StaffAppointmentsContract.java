package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.application.port.StaffAppointments;
import org.parvis.domain.access.StaffAppointment;
import org.parvis.domain.access.StaffRole;

/** What every store of appointments promises. */
public abstract class StaffAppointmentsContract extends StoreContract {
  protected abstract StaffAppointments staffAppointments();

  @Test
  void an_appointment_comes_back_as_it_was() {
    StaffAppointment appointment =
        new StaffAppointment(Any.memberId(), StaffRole.SUPERVISOR, Any.MOMENT);
    change(() -> staffAppointments().add(appointment));

    assertThat(in(() -> staffAppointments().ofMember(appointment.member()))).contains(appointment);
    assertThat(in(() -> staffAppointments().isEmpty())).isFalse();
    assertThat(in(() -> staffAppointments().ofMember(Any.memberId()))).isEmpty();
  }
}
