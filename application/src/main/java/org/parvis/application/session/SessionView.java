package org.parvis.application.session;

import org.parvis.domain.member.Language;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.SessionId;

/**
 * What the rest of the product may know of a session.
 *
 * @param displayName the member's name in daily life, or the masked address before it is known
 */
public record SessionView(
    SessionId session,
    MemberId member,
    AssuranceLevel level,
    Language language,
    boolean staff,
    String displayName,
    boolean supervisor) {}
