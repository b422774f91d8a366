package org.parvis.domain.code;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;

/**
 * All that a code answers for; asked for anything else it is worthless (security.md B4, F7).
 *
 * @param session the session that asked for it
 * @param phone the number it is sent to
 * @param subject digest of what is agreed to, null for a purpose that has none
 */
public record CodeBinding(
    MemberId member,
    SessionId session,
    PhoneNumber phone,
    CodePurpose purpose,
    @Nullable Bytes subject) {
  public CodeBinding {
    if (purpose.hasSubject() != (subject != null)) {
      throw new IllegalArgumentException("an approval has a subject, and nothing else has one");
    }
  }

  /** A code that is about nothing but the member and the telephone. */
  public static CodeBinding of(
      MemberId member, SessionId session, PhoneNumber phone, CodePurpose purpose) {
    return new CodeBinding(member, session, phone, purpose, null);
  }

  /** Whether a code is about this subject, or about none as this is empty. */
  public boolean isAbout(Optional<Bytes> asked) {
    return Optional.ofNullable(subject).equals(asked);
  }
}
