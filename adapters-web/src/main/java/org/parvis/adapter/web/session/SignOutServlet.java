package org.parvis.adapter.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parvis.application.session.SignOut;

/** Ends the session on the server and in the browser. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient CurrentSession session;
  @Inject transient SignOut signOut;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    String page =
        session
            .view()
            .map(view -> signOut.execute(new SignOut.Command(view.session())))
            .map(outcome -> outcome.match(signedOut -> "/sign-in.xhtml?note=signedOut"))
            .orElse("/sign-in.xhtml");
    SessionCookie.clear(response);
    response.setHeader("Location", page);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }
}
