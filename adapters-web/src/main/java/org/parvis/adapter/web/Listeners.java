package org.parvis.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;

/**
 * The ports beside the one for members.
 *
 * @param operators on the loopback address, in plain HTTP; of it nobody outside this machine knows
 * @param redirect in plain HTTP, and all that it says is where https is; empty: closed
 */
public record Listeners(int operators, OptionalInt redirect) {

  /** Whether a request came to the port for operators. */
  public boolean isForOperators(HttpServletRequest request) {
    return request.getLocalPort() == operators;
  }

  /** Whether a request came to the port that members use, the only one that may speak TLS. */
  public boolean isForMembers(HttpServletRequest request) {
    return !isForOperators(request) && !isToBeRedirected(request);
  }

  /** Whether a request came without TLS to a server that has it. */
  public boolean isToBeRedirected(HttpServletRequest request) {
    return redirect.isPresent() && request.getLocalPort() == redirect.getAsInt();
  }
}
