package org.parvis.adapter.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.adapter.web.language.Texts;

/**
 * One sentence that a page says because of where the browser comes from: the address names it, and
 * only names listed here are known.
 */
@Named
@RequestScoped
public class PageNote {
  private static final Set<String> GOOD =
      Set.of(
          "signedOut",
          "joined",
          "resent",
          "callBack",
          "collected",
          "phoneConfirmed",
          "passwordChanged",
          "ownPasswordChanged",
          "orderWithdrawn");
  private static final Set<String> WARNING =
      Set.of(
          "codeClosed",
          "codeTriesOver",
          "codeLocked",
          "phoneTaken",
          "passcodeLocked",
          "nothingToCollect",
          "linkUsed",
          "orderChanged",
          "orderOverLimit",
          "orderOverBalance",
          "orderNotWaiting");

  @Inject HttpServletRequest request;
  @Inject PageLanguage language;

  public boolean isGiven() {
    return GOOD.contains(name()) || WARNING.contains(name());
  }

  public boolean isWarning() {
    return WARNING.contains(name());
  }

  public String getText() {
    return isGiven() ? Texts.ofJourney(language.locale()).say("note." + name()) : "";
  }

  static Set<String> names() {
    return java.util.stream.Stream.concat(GOOD.stream(), WARNING.stream())
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private String name() {
    String name = request.getParameter("note");
    return name == null ? "" : name;
  }
}
