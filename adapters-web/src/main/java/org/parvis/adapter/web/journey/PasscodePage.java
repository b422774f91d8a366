package org.parvis.adapter.web.journey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.adapter.web.form.FormErrors;
import org.parvis.adapter.web.session.BrowserSession;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.credential.SetPasscode;
import org.parvis.application.journey.JourneyStep;
import org.parvis.domain.credential.PasscodeWeakness;
import org.parvis.domain.credential.RawPasscode;

/** Screen 6: six digits, twice. */
@Named
@RequestScoped
public class PasscodePage {
  @Inject SetPasscode setPasscode;
  @Inject CurrentSession session;
  @Inject MyPlace myPlace;
  @Inject BrowserSession browser;
  @Inject FormErrors errors;

  private String first = "";
  private String second = "";

  public String enter() {
    return myPlace.elsewhereUnlessAccessIs(JourneyStep.PASSCODE);
  }

  public String choose() {
    String elsewhere = enter();
    if (elsewhere != null) {
      return elsewhere;
    }
    if (!isPasscode(first)) {
      return errors.at("passcode", "passcode.sixDigits");
    }
    if (!first.equals(second)) {
      return errors.at("again", "passcode.different");
    }
    return setPasscode
        .execute(new SetPasscode.Command(session.require().session(), new RawPasscode(first)))
        .match(
            set -> {
              browser.hold(set.token());
              return myPlace.onward();
            },
            weak -> errors.at("passcode", weaknessKey(weak.weakness())),
            outOfStep -> myPlace.onward());
  }

  static boolean isPasscode(String text) {
    return text.matches("[0-9]{6}");
  }

  static String weaknessKey(PasscodeWeakness weakness) {
    return switch (weakness) {
      case REPEATED -> "passcode.repeated";
      case SEQUENCE -> "passcode.sequence";
      case BIRTH_DATE -> "passcode.birthDate";
      case PHONE -> "passcode.phone";
    };
  }

  public String getFirst() {
    return first;
  }

  public void setFirst(String first) {
    this.first = first;
  }

  public String getSecond() {
    return second;
  }

  public void setSecond(String second) {
    this.second = second;
  }
}
