package org.parvis.adapter.web.address;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * The values that a request brings along, in its address or its form.
 *
 * <p>A page reads them when it is made, before Faces decodes anything: what a page shows, and so
 * what it listens to, hangs on them.
 */
@RequestScoped
public class GivenValues {
  @Inject HttpServletRequest request;

  /** What is given under a name; empty when nothing is. */
  public String value(String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given;
  }

  /** Whether a form was posted: then what it asks for has to be answered, whatever is shown. */
  public boolean arePosted() {
    return "POST".equals(request.getMethod());
  }

  /** A text as an id, if it is one. */
  public static Optional<UUID> id(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
