package org.parvis.application.port;

import java.util.UUID;
import org.parvis.domain.verification.AttemptId;

/**
 * Work for the engine, waiting in the database.
 *
 * @param tries how often it was claimed before
 */
public record CheckOrder(UUID id, AttemptId attempt, CheckStage stage, int tries) {}
