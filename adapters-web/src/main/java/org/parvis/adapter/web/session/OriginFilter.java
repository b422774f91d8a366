package org.parvis.adapter.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Set;
import org.parvis.adapter.web.WebSettings;
import org.parvis.application.access.NoteForeignWrite;

/**
 * Refuses a write that does not come from our own pages (security.md E6).
 *
 * <p>The API is asked for another proof: it reads no cookie, and takes JSON that calls itself JSON,
 * which no form of another site can send and no script without asking first.
 */
public class OriginFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(OriginFilter.class.getName());
  private static final Set<String> READS = Set.of("GET", "HEAD");
  private static final Set<String> BODILESS = Set.of("DELETE", "OPTIONS");

  @Inject transient WebSettings settings;
  @Inject transient NoteForeignWrite noteForeignWrite;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (RequestPath.of(request).startsWith("/api/")) {
      if (isRead(request) || isJson(request)) {
        chain.doFilter(request, response);
      } else {
        response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      }
      return;
    }
    if (isRead(request)
        || comesFromUs(
            request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"), settings.origin())) {
      chain.doFilter(request, response);
      return;
    }
    LOG.log(
        Level.INFO,
        "a write to {0} did not come from {1}: refused",
        RequestPath.of(request),
        settings.origin());
    note(RequestPath.of(request));
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  // Refused it is in any case, also while the journal cannot be written.
  private void note(String path) {
    try {
      String said =
          noteForeignWrite
              .execute(new NoteForeignWrite.Command(path))
              .match(noted -> "the refusal is in the journal");
      LOG.log(Level.DEBUG, said);
    } catch (RuntimeException fault) {
      LOG.log(Level.ERROR, "a refused write could not be written into the journal", fault);
    }
  }

  // Faces takes a posted form from an address too: such a GET is a write in disguise.
  private static boolean isRead(HttpServletRequest request) {
    return READS.contains(request.getMethod())
        && request.getParameter("jakarta.faces.ViewState") == null;
  }

  // Forms and "no-cors" scripts can say three types of their own, or none; never this one. Methods
  // that need no body say none, and no form has them.
  private static boolean isJson(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null) {
      return BODILESS.contains(request.getMethod());
    }
    return type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json");
  }

  /** At least one of the two headers must vouch for the request, and neither may speak against. */
  static boolean comesFromUs(String origin, String site, String ours) {
    boolean originIsOurs = origin != null && origin.toLowerCase(Locale.ROOT).equals(ours);
    boolean siteIsOurs = "same-origin".equals(site);
    return (originIsOurs || siteIsOurs)
        && (origin == null || originIsOurs)
        && (site == null || siteIsOurs);
  }
}
