package org.parvis.adapter.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.parvis.adapter.web.Listeners;
import org.parvis.adapter.web.WebSettings;

/** The headers of every answer (security.md J4). */
public class SecurityHeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String FLASH = "csfcfc";
  private static final String CSP = "Content-Security-Policy";
  private static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'; img-src 'self' data: blob:; media-src 'self' blob:;"
          + " font-src 'self'; style-src 'self'; script-src 'self'";

  @Inject transient WebSettings settings;
  @Inject transient Listeners listeners;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = RequestPath.of(request);
    response.setHeader(CSP, POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    // Not no-referrer: browsers would then send "Origin: null" with our own forms, and the check of
    // the origin would rest on a header that older ones do not know. Other sites learn nothing.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy",
        (RouteRules.films(path) ? "camera=(self)" : "camera=()")
            + ", microphone=(), geolocation=(), payment=(), usb=()");
    if (isOverTlsForGood(request)) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!path.startsWith("/jakarta.faces.resource/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, new OnePolicy(response));
  }

  // Not in a rehearsal: a browser would refuse the next one, in plain HTTP on the same name. And
  // not
  // on the ports of plain HTTP, where anybody could have written it (RFC 6797 7.2).
  private boolean isOverTlsForGood(HttpServletRequest request) {
    return "https".equalsIgnoreCase(settings.baseUrl().getScheme())
        && !settings.rehearsal()
        && listeners.isForMembers(request);
  }

  /**
   * PrimeFaces adds its policy with the nonce; two policies would both bind, and ours has none.
   * Faces writes a cookie for its flash at every redirect; nothing of ours lives there.
   */
  private static final class OnePolicy extends HttpServletResponseWrapper {
    OnePolicy(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addCookie(Cookie cookie) {
      if (!FLASH.equals(cookie.getName())) {
        super.addCookie(cookie);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (CSP.equalsIgnoreCase(name)) {
        setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }
  }
}
