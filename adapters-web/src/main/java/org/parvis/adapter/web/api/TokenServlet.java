package org.parvis.adapter.web.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.parvis.adapter.web.problem.Problem;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.access.IssueAccessToken;
import org.parvis.application.session.SessionView;

/** Gives the member of a page session a short-lived token for the API. */
@WebServlet("/token")
public class TokenServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient CurrentSession current;
  @Inject transient IssueAccessToken issueAccessToken;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SessionView> view = current.view();
    if (view.isEmpty()) {
      Problem.noSession().send(response);
      return;
    }
    Optional<JsonObject> token =
        issueAccessToken
            .execute(new IssueAccessToken.Command(view.get().session()))
            .match(
                issued ->
                    Optional.of(
                        Json.createObjectBuilder()
                            .add("token", issued.token())
                            .add("type", "Bearer")
                            .add("expiresAt", issued.expiresAt().toString())
                            .build()),
                over -> Optional.empty());
    if (token.isPresent()) {
      Problem.send(response, HttpServletResponse.SC_OK, "application/json", token.get());
    } else {
      Problem.noSession().send(response);
    }
  }
}
