/** Attempts, recordings, cases and the queue of checks. */
package org.parvis.adapter.persistence.verification;
