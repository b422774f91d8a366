package org.parvis.domain.access;

/** What a mandate can allow on an association's account. */
public enum AccessRight {
  VIEW_ACCOUNT,
  COLLECT_FUNDS,
  INITIATE_TRANSFERS,
  MANAGE_BENEFICIARIES,
  ORDER_CARDS,
  MANAGE_MANDATES
}
