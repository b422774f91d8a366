package org.parvis.application.port;

import org.parvis.domain.code.OneTimeCode;

/** The source of one-time codes: uniform and unpredictable (security.md B1). */
public interface OneTimeCodes {
  OneTimeCode next();
}
