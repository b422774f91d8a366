package org.parvis.adapter.web.journey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.adapter.web.WebSettings;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.form.AnswerStatus;
import org.parvis.adapter.web.form.FormErrors;
import org.parvis.adapter.web.language.Written;
import org.parvis.adapter.web.session.BrowserSession;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.adapter.web.session.RequestOrigin;
import org.parvis.application.login.SignInWithPassword;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.member.EmailAddress;

/** Screen 1: e-mail and password. */
@Named
@RequestScoped
public class SignInPage {
  @Inject GivenValues given;
  @Inject SignInWithPassword signInWithPassword;
  @Inject CurrentSession session;
  @Inject BrowserSession browser;
  @Inject FormErrors errors;
  @Inject WebSettings settings;
  @Inject RequestOrigin origin;
  @Inject AnswerStatus status;
  @Inject Written written;

  private String email = "";
  private String password = "";
  private String invitation = "";

  @PostConstruct
  void readAddress() {
    invitation = given.value("invitation");
  }

  public String enter() {
    return session.isOpen() ? JourneyUrls.redirectTo(afterSignIn(session.isStaff())) : null;
  }

  public String signIn() {
    Optional<EmailAddress> address = EmailAddress.parse(email);
    if (address.isEmpty()) {
      return errors.at("email", "signIn.emailWrong");
    }
    if (password.isEmpty()) {
      return errors.at("password", "signIn.passwordEmpty");
    }
    if (password.length() > 1000) {
      return errors.onPage("signIn.denied");
    }
    return signInWithPassword
        .execute(
            new SignInWithPassword.Command(
                address.get(), new RawPassword(password), origin.address()))
        .match(
            signedIn -> {
              browser.hold(signedIn.token());
              return JourneyUrls.redirectTo(afterSignIn(signedIn.staff()));
            },
            denied -> errors.onPage("signIn.denied"),
            tooMany -> {
              status.tooManyUntil(tooMany.until());
              return errors.onPage("signIn.tooMany", written.moment(tooMany.until()));
            });
  }

  private String afterSignIn(boolean staff) {
    if (InvitationPage.hasTheShapeOfAToken(invitation)) {
      return "/invitation.xhtml?token=" + invitation;
    }
    return JourneyUrls.home(staff);
  }

  public boolean isRehearsal() {
    return settings.rehearsal();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getInvitation() {
    return invitation;
  }

  public void setInvitation(String invitation) {
    this.invitation = invitation;
  }
}
