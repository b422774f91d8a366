package org.parvis.adapter.web.error;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.adapter.web.WebSettings;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.adapter.web.language.Texts;
import org.parvis.adapter.web.problem.Reference;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.OverloadedException;
import org.parvis.domain.member.Language;

/**
 * The page for an error. It is written here and not with Faces: what failed may be Faces itself.
 * The reference on the page is the one in the log; the page says nothing of the cause.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(ErrorServlet.class.getName());

  @Inject transient PageLanguage language;
  @Inject transient WebSettings settings;
  @Inject transient CurrentSession session;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean overloaded = isOverloaded(request);
    int status = overloaded ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : statusOf(request);
    String reference = Reference.next();
    log(request, status, reference);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", language.getTag());
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", overloaded ? "5" : "30");
    }
    write(
        response.getWriter(),
        Texts.ofJourney(language.locale()),
        known(status),
        reference,
        back(request));
  }

  private void write(PrintWriter out, Texts texts, int status, String reference, String back) {
    String key = "error." + status + ".";
    out.print(
        """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="UTF-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s · Parvis</title>
        <link rel="icon" type="image/svg+xml" href="/jakarta.faces.resource/parvis.svg.xhtml?ln=img">
        <link rel="stylesheet" href="/jakarta.faces.resource/parvis.css.xhtml?ln=css"></head>
        <body class="page"><header class="top"><a class="wordmark" href="/"><img alt=""
        src="/jakarta.faces.resource/parvis.svg.xhtml?ln=img" width="28" height="28"><span>Parvis</span></a><div class="top-tools">%s</div></header>
        <main class="main" id="main"><div class="card">
        <h1>%s</h1><p>%s</p>
        <p><a class="button button-first" href="%s">%s</a></p>
        <p class="quiet">%s <strong class="reference">%s</strong></p>
        </div></main></body></html>
        """
            .formatted(
                language.getTag(),
                texts.say(key + "title"),
                tools(texts, back),
                texts.say(key + "title"),
                texts.say(key + "text"),
                home(),
                texts.say("error.home"),
                texts.say("error.reference"),
                reference));
  }

  // What every page offers. A session that is open is ended from here as from anywhere.
  private String tools(Texts texts, String back) {
    String other = language.language() == Language.FRENCH ? "en" : "fr";
    String switchLanguage =
        """
        <form method="post" action="/language" class="inline"><input type="hidden" name="back" value="%s">\
        <button class="link-button" name="lang" value="%s" lang="%s">%s</button></form>"""
            .formatted(back, other, other, texts.say("page.otherLanguage"));
    String signOut =
        """
        <form method="post" action="/sign-out" class="inline">\
        <button class="link-button">%s</button></form>"""
            .formatted(texts.say("page.signOut"));
    return session.isOpen() ? switchLanguage + signOut : switchLanguage;
  }

  // The page that failed, where it was only looked at; its address is written by whoever asked, so
  // that only letters, digits and what separates them come back.
  private static String back(HttpServletRequest request) {
    return "GET".equals(request.getMethod())
            && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
            && path.matches("/[A-Za-z0-9./-]*")
        ? path
        : "/";
  }

  // A refused write may come from a page opened under another name of this machine.
  private String home() {
    return settings.origin() + "/";
  }

  private static int statusOf(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? code
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  // Faces and the container wrap what a page threw.
  private static boolean isOverloaded(HttpServletRequest request) {
    return Stream.iterate(causeOf(request), Objects::nonNull, Throwable::getCause)
        .anyMatch(OverloadedException.class::isInstance);
  }

  private static @Nullable Throwable causeOf(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause
        ? cause
        : null;
  }

  private static int known(int status) {
    return switch (status) {
      case 400, 403, 404, 405, 411, 413, 503 -> status;
      default -> 500;
    };
  }

  private static void log(HttpServletRequest request, int status, String reference) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String line =
        "reference " + reference + ": " + status + " for " + request.getMethod() + " " + path;
    Throwable cause = isOverloaded(request) ? null : causeOf(request);
    if (cause != null) {
      LOG.log(Level.ERROR, line, cause);
    } else {
      // Whoever answers 503 has said why, or is asked to stop.
      boolean fault = status >= 500 && status != HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      LOG.log(fault ? Level.ERROR : Level.INFO, line);
    }
  }
}
