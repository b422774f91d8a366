package org.parvis.domain.access;

/** What a member of the staff may do. */
public enum StaffRole {
  REVIEWER,
  SUPERVISOR
}
