package org.parvis.adapter.web.journey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.adapter.web.session.StrayRequests;
import org.parvis.application.journey.FindMyPlace;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.journey.Place;

/**
 * Where the member is. A page asks before it shows anything, so that an old tab, the back button or
 * a lost view always lead to the current step.
 */
@RequestScoped
public class MyPlace {
  @Inject CurrentSession session;
  @Inject FindMyPlace findMyPlace;
  @Inject StrayRequests stray;

  private Place place;

  public Place place() {
    return place == null ? lookAgain() : place;
  }

  /** Null on the steps that this page shows, else the way to the current one. */
  public String elsewhereUnlessAccessIs(JourneyStep... steps) {
    if (Set.of(steps).contains(place().access())) {
      return null;
    }
    strayed();
    return onward();
  }

  /** A form of a step that is not due does nothing and leaves a line; looking leaves none. */
  public void strayed() {
    stray.stepNotDue();
  }

  /** The way to the current step, looked up again: something was just done. */
  public String onward() {
    lookAgain();
    return way(place.access() == JourneyStep.PRO_ACCOUNT ? place.next() : place.access());
  }

  /**
   * The way on when a later visit has opened the banking area: to what the member came for, unless
   * a verification was left half done.
   */
  public String onwardFromSignIn() {
    lookAgain();
    return way(place.next() == JourneyStep.IDENTITY_OFFER ? JourneyStep.PRO_ACCOUNT : place.next());
  }

  /** Null on a page of the open account, else the way to it. */
  public String elsewhereUnlessAccountIsOpen() {
    JourneyStep access = place().access();
    if (access == JourneyStep.BANKING_CODE || access == JourneyStep.BANKING_PASSCODE) {
      return JourneyUrls.redirectTo("/web-banking.xhtml");
    }
    return elsewhereUnlessAccessIs(JourneyStep.PRO_ACCOUNT);
  }

  private String way(JourneyStep step) {
    return JourneyUrls.redirectTo(
        step == JourneyStep.PRO_ACCOUNT ? JourneyUrls.ofWish(place.wish()) : JourneyUrls.of(step));
  }

  /** Where the member is now that something was done. */
  public Place lookAgain() {
    place =
        findMyPlace
            .execute(new FindMyPlace.Command(session.require().session()))
            .match(FindMyPlace.Outcome.Found::place);
    return place;
  }
}
