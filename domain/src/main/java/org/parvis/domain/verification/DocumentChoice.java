package org.parvis.domain.verification;

/**
 * Which document a member will film.
 *
 * @param country ISO 3166-1 alpha-2 code of the issuing state
 */
public record DocumentChoice(DocumentKind kind, String country) {}
