package org.parvis.adapter.web.journey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.adapter.web.form.FormErrors;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.application.credential.RequestPasswordReset;
import org.parvis.domain.member.EmailAddress;

/**
 * Screen 1: an address is all it takes to ask for a new password; the answer is always the same.
 */
@Named
@RequestScoped
public class ForgotPasswordPage {
  @Inject RequestPasswordReset requestPasswordReset;
  @Inject FormErrors errors;
  @Inject PageLanguage language;

  private String email = "";

  public String ask() {
    Optional<EmailAddress> address = EmailAddress.parse(email);
    if (address.isEmpty()) {
      return errors.at("email", "signIn.emailWrong");
    }
    return requestPasswordReset
        .execute(new RequestPasswordReset.Command(address.get(), language.language()))
        .match(accepted -> JourneyUrls.redirectTo("/forgot-password-sent.xhtml"));
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
