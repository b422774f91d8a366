package org.parvis.adapter.web.exchange;

import java.util.Optional;
import java.util.UUID;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.session.SessionOverException;
import org.parvis.application.session.SessionView;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.SessionId;

/** The session of a request, or none. */
public final class SignedIn extends CurrentSession {
  public static final SessionId SESSION = new SessionId(new UUID(1, 1));
  public static final MemberId MEMBER = new MemberId(new UUID(1, 2));

  private final Optional<SessionView> view;
  private boolean over;

  private SignedIn(Optional<SessionView> view) {
    this.view = view;
  }

  public static CurrentSession member() {
    return new SignedIn(
        Optional.of(
            new SessionView(
                SESSION,
                MEMBER,
                AssuranceLevel.PLATFORM,
                Language.FRENCH,
                false,
                "Camille",
                false)));
  }

  public static CurrentSession nobody() {
    return new SignedIn(Optional.empty());
  }

  /** Found open at the gate, and ended since. */
  public static CurrentSession justEnded() {
    SignedIn signedIn = new SignedIn(member().view());
    signedIn.over = true;
    return signedIn;
  }

  @Override
  public void requireStillOpen() {
    if (over) {
      throw new SessionOverException();
    }
  }

  @Override
  public Optional<SessionView> view() {
    return view;
  }
}
