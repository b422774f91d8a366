package org.parvis.adapter.web.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.parvis.domain.session.SessionToken;

/**
 * The cookie that carries a session's token (security.md E3).
 *
 * <p>Written as a header: the container leaves SameSite out of the cookies it writes itself.
 */
public final class SessionCookie {
  public static final String NAME = "__Host-parvis";
  private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

  private SessionCookie() {}

  public static Optional<SessionToken> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (NAME.equals(cookie.getName())) {
        return SessionToken.parse(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  public static void write(HttpServletResponse response, SessionToken token) {
    response.addHeader("Set-Cookie", NAME + "=" + token.reveal() + ATTRIBUTES);
  }

  public static void clear(HttpServletResponse response) {
    response.addHeader("Set-Cookie", NAME + "=; Max-Age=0" + ATTRIBUTES);
  }
}
