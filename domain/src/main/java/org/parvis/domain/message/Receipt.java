package org.parvis.domain.message;

import java.time.Instant;

/**
 * What an operator reported: evidence, never proof that somebody read the message.
 *
 * @param handover which message of which route
 * @param raw as it came, without the message's text
 * @param at when it reached us
 */
public record Receipt(Handover handover, ReceiptStatus status, String raw, Instant at) {}
