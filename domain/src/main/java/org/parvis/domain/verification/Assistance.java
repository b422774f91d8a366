package org.parvis.domain.verification;

/** What a member says when asking for a person's help. */
public record Assistance(AssistanceReason reason, MemberNote note) {}
