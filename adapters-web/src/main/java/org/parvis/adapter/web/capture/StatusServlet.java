package org.parvis.adapter.web.capture;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.parvis.adapter.web.problem.Problem;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.session.SessionView;

/** Tells a waiting page where its member is now. Asking is no activity (security.md E4). */
@WebServlet("/capture/status")
public class StatusServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient CurrentSession current;
  @Inject transient NextPage next;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SessionView> view = current.view();
    if (view.isEmpty()) {
      Problem.noSession().send(response);
      return;
    }
    Problem.send(
        response, HttpServletResponse.SC_OK, "application/json", next.of(view.get().session()));
  }
}
