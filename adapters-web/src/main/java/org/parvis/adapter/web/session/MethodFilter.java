package org.parvis.adapter.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses methods that an address of ours does not know and names those that it does (RFC 9110
 * 15.5.6). A servlet left to itself would name none, and answer TRACE with what it was sent.
 *
 * <p>Behind the gate: to whom an address is not open, nothing is told about its use.
 */
public class MethodFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Set<String>> methods = RouteMethods.of(RequestPath.of(request));
    if (methods.isPresent() && !methods.get().contains(request.getMethod())) {
      response.setHeader("Allow", String.join(", ", methods.get()));
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else {
      chain.doFilter(request, response);
    }
  }
}
