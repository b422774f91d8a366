/** The identity verification from the first question to the last check. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.verification;
