package org.parvis.adapter.web.journey;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parvis.adapter.web.session.CurrentSession;

/** The front door: whoever is signed in goes to their own page, everybody else signs in. */
@WebServlet("")
public class HomeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient CurrentSession session;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (session.isOpen()) {
      response.setHeader("Location", JourneyUrls.home(session.isStaff()));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    } else {
      request.getRequestDispatcher("/sign-in.xhtml").forward(request, response);
    }
  }
}
