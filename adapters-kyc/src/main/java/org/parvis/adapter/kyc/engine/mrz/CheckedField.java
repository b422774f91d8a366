package org.parvis.adapter.kyc.engine.mrz;

/** What a check digit covers. */
public enum CheckedField {
  NUMBER,
  BIRTH,
  EXPIRY,
  OPTIONAL,
  COMPOSITE
}
