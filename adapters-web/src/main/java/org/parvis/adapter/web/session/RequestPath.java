package org.parvis.adapter.web.session;

import jakarta.servlet.http.HttpServletRequest;

/** The path that the container decoded, normalised and stripped of parameters (security.md F1). */
final class RequestPath {
  private RequestPath() {}

  static String of(HttpServletRequest request) {
    String more = request.getPathInfo();
    return more == null ? request.getServletPath() : request.getServletPath() + more;
  }
}
