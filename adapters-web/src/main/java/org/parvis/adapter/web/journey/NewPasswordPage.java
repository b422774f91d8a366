package org.parvis.adapter.web.journey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.form.FormErrors;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.adapter.web.language.Texts;
import org.parvis.adapter.web.session.BrowserSession;
import org.parvis.application.credential.ReadResetLink;
import org.parvis.application.credential.ResetPassword;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.credential.RawPassword;

/**
 * Screen 1: the page behind a link to a new password. Looking at it uses nothing up; only the
 * button does, and it leads to the sign-in, not past it.
 */
@Named
@RequestScoped
public class NewPasswordPage {
  @Inject GivenValues given;
  @Inject ReadResetLink readResetLink;
  @Inject ResetPassword resetPassword;
  @Inject BrowserSession browser;
  @Inject FormErrors errors;
  @Inject PageLanguage language;

  private String token = "";
  private String password = "";
  private ReadResetLink.Outcome link;

  @PostConstruct
  void readAddress() {
    token = given.value("token");
  }

  public boolean isUsable() {
    return link().match(usable -> true, notUsable -> false);
  }

  public String getAddress() {
    return link().match(usable -> usable.address().value(), notUsable -> "");
  }

  public String getPasswordHint() {
    return Texts.ofJourney(language.locale()).say("link.passwordHint", shortest());
  }

  public String change() {
    if (!isUsable()) {
      return null;
    }
    if (password.isEmpty()) {
      return errors.at("password", "link.passwordEmpty");
    }
    if (password.length() > 1000) {
      return weak(PasswordWeakness.TOO_LONG);
    }
    return resetPassword
        .execute(new ResetPassword.Command(token, new RawPassword(password)))
        .match(
            changed -> {
              browser.forget();
              return JourneyUrls.redirectTo("/sign-in.xhtml?note=passwordChanged");
            },
            weak -> weak(weak.weakness()),
            notUsable -> JourneyUrls.redirectTo("/sign-in.xhtml?note=linkUsed"));
  }

  private String weak(PasswordWeakness weakness) {
    return WeakPassword.say(errors, weakness, shortest(), longest());
  }

  private int shortest() {
    return link().match(ReadResetLink.Outcome.Usable::shortestPassword, notUsable -> 0);
  }

  private int longest() {
    return link().match(ReadResetLink.Outcome.Usable::longestPassword, notUsable -> 0);
  }

  private ReadResetLink.Outcome link() {
    if (link == null) {
      link =
          InvitationPage.hasTheShapeOfAToken(token)
              ? readResetLink.execute(new ReadResetLink.Command(token))
              : new ReadResetLink.Outcome.NotUsable();
    }
    return link;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
