package org.parvis.adapter.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.adapter.web.form.AnswerStatus;
import org.parvis.adapter.web.form.FormErrors;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.adapter.web.journey.WeakPassword;
import org.parvis.adapter.web.language.Written;
import org.parvis.adapter.web.session.BrowserSession;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.adapter.web.session.RequestOrigin;
import org.parvis.application.login.ChangePassword;
import org.parvis.domain.credential.RawPassword;

/** Another password for who is signed in: the old one, and the new one twice. */
@Named
@RequestScoped
public class ChangePasswordPage {
  private static final int LONGEST_TYPED = 1000;

  @Inject ChangePassword changePassword;
  @Inject CurrentSession session;
  @Inject BrowserSession browser;
  @Inject RequestOrigin origin;
  @Inject FormErrors errors;
  @Inject AnswerStatus status;
  @Inject Written written;

  private String old = "";
  private String password = "";
  private String again = "";

  public String change() {
    if (old.isEmpty()) {
      return errors.at("old", "changePassword.oldEmpty");
    }
    if (password.isEmpty()) {
      return errors.at("password", "link.passwordEmpty");
    }
    if (old.length() > LONGEST_TYPED) {
      return errors.at("old", "changePassword.denied");
    }
    if (password.length() > LONGEST_TYPED) {
      return errors.at("password", "password.tooLong", LONGEST_TYPED);
    }
    if (!password.equals(again)) {
      return errors.at("again", "changePassword.different");
    }
    return changePassword
        .execute(
            new ChangePassword.Command(
                session.require().session(),
                new RawPassword(old),
                new RawPassword(password),
                origin.address()))
        .match(
            changed -> {
              browser.hold(changed.token());
              return JourneyUrls.redirectTo(
                  JourneyUrls.home(session.isStaff()) + "?note=ownPasswordChanged");
            },
            weak -> WeakPassword.say(errors, weak.weakness(), weak.shortest(), weak.longest()),
            denied -> errors.at("old", "changePassword.denied"),
            tooMany -> {
              status.tooManyUntil(tooMany.until());
              return errors.onPage("signIn.tooMany", written.moment(tooMany.until()));
            });
  }

  public String getOld() {
    return old;
  }

  public void setOld(String old) {
    this.old = old;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
