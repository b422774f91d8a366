package org.parvis.adapter.web.journey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.form.FormErrors;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.application.member.RequestSignUp;
import org.parvis.domain.member.EmailAddress;

/** Screen 1: an account begins with an address, and with nothing else. */
@Named
@RequestScoped
public class SignUpPage {
  @Inject GivenValues given;
  @Inject RequestSignUp requestSignUp;
  @Inject FormErrors errors;
  @Inject PageLanguage language;

  private String email = "";
  private String invitation = "";

  @PostConstruct
  void readAddress() {
    invitation = given.value("invitation");
  }

  public String ask() {
    Optional<EmailAddress> address = EmailAddress.parse(email);
    if (address.isEmpty()) {
      return errors.at("email", "signUp.emailWrong");
    }
    Optional<String> token = Optional.of(invitation).filter(InvitationPage::hasTheShapeOfAToken);
    return requestSignUp
        .execute(new RequestSignUp.Command(address.get(), language.language(), token))
        .match(
            accepted -> JourneyUrls.redirectTo("/sign-up-sent.xhtml"),
            notServed -> errors.at("email", "signUp.domainNotServed"));
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getInvitation() {
    return invitation;
  }

  public void setInvitation(String invitation) {
    this.invitation = invitation;
  }
}
