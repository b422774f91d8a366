package org.parvis.application.access;

import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.access.AccessRight;

/** One right on one association, decided. */
public record RightView(AccessRight right, AccessDecision decision) {}
