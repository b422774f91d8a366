package org.parvis.application.port;

import java.time.Instant;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionId;

/** What an access token says. */
public record TokenClaims(
    MemberId member, SessionId session, Instant issuedAt, Instant expiresAt) {}
