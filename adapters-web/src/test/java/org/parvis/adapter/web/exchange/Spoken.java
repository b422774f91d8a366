package org.parvis.adapter.web.exchange;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import org.parvis.adapter.web.WebSettings;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.adapter.web.language.Written;
import org.parvis.domain.member.Language;

/** A page's language and its way of writing moments, without a request. */
public final class Spoken {
  public static final WebSettings SETTINGS =
      new WebSettings(URI.create("https://parvis.example"), true, ZoneId.of("Europe/Paris"));

  private Spoken() {}

  public static PageLanguage french() {
    return in(Language.FRENCH);
  }

  public static PageLanguage in(Language language) {
    return new PageLanguage() {
      @Override
      public Language language() {
        return language;
      }
    };
  }

  /** Writes moments as their ISO form: how they look on a page is tested elsewhere. */
  public static Written plain() {
    return new Written() {
      @Override
      public String moment(Instant instant) {
        return instant.toString();
      }
    };
  }
}
