package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.StaffAppointmentsContract;
import org.parvis.application.port.StaffAppointments;
import org.parvis.application.port.Transactions;

class StaffAppointmentsContractInPayara extends StaffAppointmentsContract {

  @Override
  protected StaffAppointments staffAppointments() {
    return Wired.bean(StaffAppointments.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
