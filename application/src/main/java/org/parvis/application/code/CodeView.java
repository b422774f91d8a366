package org.parvis.application.code;

import java.time.Instant;
import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.member.PhoneNumber;

/** A code on its way, as the page shows it. */
public record CodeView(
    ChallengeId challenge,
    PhoneNumber phone,
    Instant expiresAt,
    Instant resendAt,
    int checksLeft) {}
