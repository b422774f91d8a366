package org.parvis.adapter.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parvis.adapter.web.problem.Problem;

/**
 * Answers 400 where the connector could not read the address. It hands such a request on under
 * another one and marks it (docs/adr/0021); what was sent is neither shown nor logged.
 */
public class AddressFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** The address that stands instead; without the mark nothing is there. */
  public static final String INSTEAD = "/~unreadable";

  /** The mark: an attribute of the request, which holds the address as it was sent. */
  public static final String SENT = "org.parvis.address.sent";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request.getAttribute(SENT) instanceof String sent)) {
      chain.doFilter(request, response);
    } else if (sent.startsWith("/api/")) {
      Problem.badRequest("The address cannot be read.").send(response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
