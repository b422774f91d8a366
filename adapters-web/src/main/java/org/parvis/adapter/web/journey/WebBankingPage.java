package org.parvis.adapter.web.journey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.adapter.web.session.RequestOrigin;
import org.parvis.application.code.SendOneTimeCode;
import org.parvis.application.journey.JourneyStep;
import org.parvis.domain.code.CodePurpose;

/** Screen 3: the door of the bank. It never says that a session is over. */
@Named
@RequestScoped
public class WebBankingPage {
  @Inject SendOneTimeCode sendOneTimeCode;
  @Inject CurrentSession session;
  @Inject RequestOrigin origin;
  @Inject MyPlace myPlace;

  /** Whether the member has been through this door before: then a code leaves at once. */
  public boolean isKnown() {
    return myPlace.place().access() == JourneyStep.BANKING_CODE
        || myPlace.place().access() == JourneyStep.BANKING_PASSCODE;
  }

  public String connect() {
    if (myPlace.place().access() == JourneyStep.PRO_ACCOUNT) {
      return myPlace.onwardFromSignIn();
    }
    return myPlace.place().access() == JourneyStep.BANKING_CODE ? send() : myPlace.onward();
  }

  private String send() {
    return sendOneTimeCode
        .execute(
            new SendOneTimeCode.Command(
                session.require().session(),
                CodePurpose.BANKING,
                Optional.empty(),
                origin.address()))
        .match(
            sent -> JourneyUrls.redirectTo(JourneyStep.BANKING_CODE),
            wait -> JourneyUrls.redirectTo(JourneyStep.BANKING_CODE),
            outOfStep -> myPlace.onward());
  }
}
