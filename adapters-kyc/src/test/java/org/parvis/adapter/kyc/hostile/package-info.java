/** Recordings that nobody has filmed, made to break, to mislead or to call whoever opens them. */
package org.parvis.adapter.kyc.hostile;
