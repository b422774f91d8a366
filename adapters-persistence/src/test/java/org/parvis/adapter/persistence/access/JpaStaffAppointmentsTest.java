package org.parvis.adapter.persistence.access;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.StaffAppointmentsContract;
import org.parvis.application.port.StaffAppointments;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaStaffAppointmentsTest extends StaffAppointmentsContract {
  @Parameter private Database database;

  @Override
  protected StaffAppointments staffAppointments() {
    return new JpaStaffAppointments(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
