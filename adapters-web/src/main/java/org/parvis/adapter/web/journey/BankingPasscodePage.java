package org.parvis.adapter.web.journey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.adapter.web.form.FormErrors;
import org.parvis.adapter.web.session.BrowserSession;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.credential.ConfirmPasscode;
import org.parvis.application.journey.JourneyStep;
import org.parvis.domain.credential.RawPasscode;

/** Screen 19: the passcode of a later visit. */
@Named
@RequestScoped
public class BankingPasscodePage {
  @Inject ConfirmPasscode confirmPasscode;
  @Inject CurrentSession session;
  @Inject MyPlace myPlace;
  @Inject BrowserSession browser;
  @Inject FormErrors errors;

  private String typed = "";

  public String enter() {
    return myPlace.elsewhereUnlessAccessIs(JourneyStep.BANKING_PASSCODE);
  }

  public String confirm() {
    String elsewhere = enter();
    if (elsewhere != null) {
      return elsewhere;
    }
    if (!PasscodePage.isPasscode(typed)) {
      return errors.at("passcode", "passcode.sixDigits");
    }
    return confirmPasscode
        .execute(new ConfirmPasscode.Command(session.require().session(), new RawPasscode(typed)))
        .match(
            confirmed -> {
              browser.hold(confirmed.token());
              return myPlace.onwardFromSignIn();
            },
            wrong -> errors.at("passcode", "bankingPasscode.wrong", wrong.triesLeft()),
            signedOut -> {
              browser.forget();
              return JourneyUrls.redirectTo("/sign-in.xhtml?note=passcodeLocked");
            },
            outOfStep ->
                switch (outOfStep.why()) {
                  case STEP -> myPlace.onward();
                  case PASSWORD_LOCKED -> errors.onPage("bankingPasscode.locked");
                });
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
