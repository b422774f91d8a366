package org.parvis.application.rehearsal;

import java.util.Optional;

/**
 * Where a rehearsal begins.
 *
 * @param staff token of the first member of the staff, until somebody has used one
 */
public record RehearsalLinks(Optional<String> staff, String invitationA, String invitationB) {}
