package org.parvis.domain.verification;

import org.parvis.domain.shared.Bytes;

/**
 * A versioned text of the institution as shown.
 *
 * @param id name and version, for example privacy-2026-11
 * @param body paragraphs separated by blank lines
 * @param sha256 digest of title, line feed and body in UTF-8
 */
public record LegalText(LegalTextKind kind, String id, String title, String body, Bytes sha256) {}
