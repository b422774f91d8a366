package org.parvis.application.port;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that waits.
 *
 * @param count how much, whether or not somebody holds it
 * @param since when the oldest of it was put there; empty when nothing waits
 */
public record Backlog(long count, Optional<Instant> since) {}
