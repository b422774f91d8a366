/** An identity verification: its attempts, recordings, findings, decisions and reviews. */
@org.jspecify.annotations.NullMarked
package org.parvis.domain.verification;
