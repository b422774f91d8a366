package org.parvis.domain.verification;

/** How reasons are grouped for members. */
public enum ReasonFamily {
  CAPTURE,
  DOCUMENT,
  IDENTITY,
  FRAUD,
  OTHER
}
