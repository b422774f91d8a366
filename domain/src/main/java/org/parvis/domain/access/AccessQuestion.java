package org.parvis.domain.access;

import java.util.Set;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.session.AssuranceLevel;

/**
 * All that a decision about a right depends on.
 *
 * @param right what is asked for
 * @param identity how far the member's identity is established
 * @param hasMandate whether the member has a mandate on the association at all
 * @param granted the rights of that mandate
 * @param level what the session has proved
 */
public record AccessQuestion(
    AccessRight right,
    IdentityStatus identity,
    boolean hasMandate,
    Set<AccessRight> granted,
    AssuranceLevel level) {
  public AccessQuestion {
    granted = Set.copyOf(granted);
  }
}
