package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.adapter.web.journey.MyPlace;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.journey.Place;
import org.parvis.domain.session.SessionId;

/** Where the member of this request is in the verification; a page shows nothing else. */
@RequestScoped
public class CurrentPlace {
  private static final Set<JourneyStep> BEFORE =
      EnumSet.of(
          JourneyStep.PHONE, JourneyStep.PHONE_CODE, JourneyStep.PROFILE, JourneyStep.PASSCODE);

  @Inject CurrentSession current;
  @Inject MyPlace myPlace;

  public SessionId session() {
    return current.require().session();
  }

  public Place place() {
    return myPlace.place();
  }

  /** The step to show: what comes before the verification first, then the verification's own. */
  public JourneyStep step() {
    return BEFORE.contains(place().next()) ? place().next() : place().verification();
  }

  /** Keeps a page for the steps it shows: empty to stay, else the way to the current step. */
  public String unless(Set<JourneyStep> shown) {
    if (shown.contains(step())) {
      return null;
    }
    myPlace.strayed();
    return JourneyUrls.redirectTo(step());
  }

  /** Keeps a page for whoever has come to the verification: empty to stay, else the way there. */
  public String unlessArrived() {
    return BEFORE.contains(place().next()) ? JourneyUrls.redirectTo(place().next()) : null;
  }

  /** After something has happened: the way to the step that is current now. */
  public String onwards() {
    myPlace.lookAgain();
    return JourneyUrls.redirectTo(step());
  }
}
