package org.parvis.application.code;

import java.time.Instant;
import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.member.PhoneNumber;

/**
 * A code on its way, as the page shows it.
 *
 * @param delivery what became of the message that carries it, the latest one
 */
public record CodeView(
    ChallengeId challenge,
    PhoneNumber phone,
    Instant expiresAt,
    Instant resendAt,
    int checksLeft,
    CodeDelivery delivery) {}
