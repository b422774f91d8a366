package org.parvis.adapter.web.language;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.member.ChooseLanguage;
import org.parvis.application.session.SessionView;
import org.parvis.domain.member.Language;

/** Changes the language of the browser and, where somebody is signed in, of the member. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final long YEAR = Duration.ofDays(365).toSeconds();

  @Inject transient CurrentSession session;
  @Inject transient ChooseLanguage chooseLanguage;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    String asked = request.getParameter("lang");
    Optional<Language> language = asked == null ? Optional.empty() : PageLanguage.known(asked);
    language.ifPresent(chosen -> choose(chosen, response));
    response.setHeader("Location", LocalPath.orHome(request.getParameter("back")));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  private void choose(Language language, HttpServletResponse response) {
    Language kept = session.view().map(view -> remember(language, view)).orElse(language);
    response.addHeader(
        "Set-Cookie",
        PageLanguage.COOKIE
            + "="
            + kept.tag()
            + "; Path=/; Max-Age="
            + YEAR
            + "; Secure; HttpOnly; SameSite=Lax");
  }

  private Language remember(Language language, SessionView view) {
    return chooseLanguage
        .execute(new ChooseLanguage.Command(view.session(), language))
        .match(chosen -> language);
  }
}
