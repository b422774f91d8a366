package org.parvis.domain.verification;

import java.time.Instant;
import java.util.Optional;

/**
 * The "Action requise" of a member: computed, never stored.
 *
 * @param kind the next move
 * @param who whose turn it is
 * @param triesLeft attempts left today when the member may act, else 0
 * @param when until when we act, or from when the member may
 */
public record RequiredAction(ActionKind kind, WhoActs who, int triesLeft, Optional<Instant> when) {}
