package org.parvis.domain.verification;

import java.time.Instant;
import org.parvis.domain.member.Language;
import org.parvis.domain.shared.Bytes;

/**
 * What a member agreed to or refused, and exactly which text was shown.
 *
 * @param text id and version of the text, for example face-1
 * @param sha256 digest of the text as shown, 32 bytes
 * @param language the language it was shown in
 * @param given false when refused: refusals are kept too
 * @param at the moment of the choice
 */
public record Consent(String text, Bytes sha256, Language language, boolean given, Instant at) {}
