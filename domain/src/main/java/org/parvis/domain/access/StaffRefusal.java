package org.parvis.domain.access;

/** Why a member of the staff may not touch a case. */
public enum StaffRefusal {
  NOT_STAFF,
  OWN_FILE
}
