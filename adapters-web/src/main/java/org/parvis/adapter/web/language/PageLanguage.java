package org.parvis.adapter.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.session.SessionView;
import org.parvis.domain.member.Language;

/**
 * The language of this answer: what was chosen in this browser, else what the member chose, else
 * what the browser asks for, else French.
 */
@Named
@RequestScoped
public class PageLanguage {
  static final String COOKIE = "parvis-lang";

  @Inject HttpServletRequest request;
  @Inject CurrentSession session;

  public Language language() {
    return chosen()
        .or(() -> session.view().map(SessionView::language))
        .or(() -> wanted(Collections.list(request.getLocales())))
        .orElse(Language.FRENCH);
  }

  public Locale locale() {
    return Locale.forLanguageTag(getTag());
  }

  public String getTag() {
    return language().tag();
  }

  /** Where the language switch comes back to: this page. */
  public String getHere() {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private Optional<Language> chosen() {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (COOKIE.equals(cookie.getName())) {
        return known(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  static Optional<Language> wanted(List<Locale> inOrder) {
    return inOrder.stream().flatMap(locale -> known(locale.getLanguage()).stream()).findFirst();
  }

  static Optional<Language> known(String tag) {
    for (Language language : Language.values()) {
      if (language.tag().equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
