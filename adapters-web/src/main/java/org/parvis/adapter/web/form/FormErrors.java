package org.parvis.adapter.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.adapter.web.language.Texts;

/**
 * Puts an error beside its field, or above the form where it belongs to none.
 *
 * <p>The page's script marks the field of each error as invalid and takes the focus to the first.
 *
 * <p>Every method answers null, the outcome that stays on the page: {@code return errors.at(…)}.
 */
@RequestScoped
public class FormErrors {
  @Inject PageLanguage language;

  public String at(String field, String key, Object... arguments) {
    FacesContext.getCurrentInstance()
        .addMessage(field, message(FacesMessage.SEVERITY_ERROR, key, arguments));
    return null;
  }

  public String onPage(String key, Object... arguments) {
    FacesContext.getCurrentInstance()
        .addMessage(null, message(FacesMessage.SEVERITY_ERROR, key, arguments));
    return null;
  }

  private FacesMessage message(FacesMessage.Severity severity, String key, Object... arguments) {
    String text = Texts.ofJourney(language.locale()).say(key, arguments);
    return new FacesMessage(severity, text, text);
  }
}
