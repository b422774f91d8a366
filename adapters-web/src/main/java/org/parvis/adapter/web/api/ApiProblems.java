package org.parvis.adapter.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.parvis.adapter.web.problem.Problem;
import org.parvis.adapter.web.problem.Reference;
import org.parvis.application.session.SessionOverException;

/** Turns everything that goes wrong in the API into a problem that says nothing of the inside. */
@Provider
public class ApiProblems implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(ApiProblems.class.getName());

  @Override
  public Response toResponse(Throwable failure) {
    return response(of(failure));
  }

  static Problem of(Throwable failure) {
    if (failure instanceof SessionOverException) {
      return Problem.noSession();
    }
    if (failure instanceof WebApplicationException refused) {
      int status = refused.getResponse().getStatus();
      return Problem.of(
          status, "http-" + status, refused.getResponse().getStatusInfo().getReasonPhrase());
    }
    String reference = Reference.next();
    LOG.log(Level.ERROR, "API failure, reference " + reference, failure);
    return Problem.of(
        Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(),
        "internal",
        "Something went wrong, reference " + reference + ".");
  }

  static Response response(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .header("Cache-Control", "no-store")
        .entity(problem.json().toString())
        .build();
  }
}
