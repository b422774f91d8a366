package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The institution's texts, for everybody. */
@Named
@RequestScoped
public class LegalPage {
  @Inject HttpServletRequest request;
  @Inject LegalTextsShown texts;

  /** The text asked for, or nothing, and then the page lists them. */
  public LegalTextsShown.Shown getText() {
    return texts.named(request.getParameter("text")).orElse(null);
  }
}
