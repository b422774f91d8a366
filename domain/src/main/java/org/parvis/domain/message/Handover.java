package org.parvis.domain.message;

/**
 * By which way a message left, and what it is called there.
 *
 * @param route a name of the institution's configuration
 * @param reference how receipts of that route call the message; never empty
 */
public record Handover(String route, String reference) {}
