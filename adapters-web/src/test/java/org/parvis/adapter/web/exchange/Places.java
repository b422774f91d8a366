package org.parvis.adapter.web.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.parvis.adapter.web.journey.MyPlace;
import org.parvis.application.journey.FindMyPlace;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.journey.Place;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.verification.ActionKind;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.RequiredAction;
import org.parvis.domain.verification.WhoActs;

/** Places that a member can be in. */
public final class Places {
  private Places() {}

  public static FindMyPlace at(JourneyStep step) {
    return at(place(step, step, IdentityStatus.IN_PROGRESS));
  }

  public static FindMyPlace at(Place place) {
    return command -> new FindMyPlace.Outcome.Found(place);
  }

  /** On one step when the page first looks, and on another ever after. */
  public static FindMyPlace moving(FindMyPlace from, FindMyPlace to) {
    AtomicBoolean looked = new AtomicBoolean();
    return command -> (looked.getAndSet(true) ? to : from).execute(command);
  }

  public static FindMyPlace moving(JourneyStep from, JourneyStep to) {
    return moving(at(from), at(to));
  }

  /** What a page sees of it. */
  public static MyPlace seen(FindMyPlace findMyPlace) {
    return new MyPlace() {
      private Optional<Place> place = Optional.empty();

      @Override
      public Place place() {
        return place.orElseGet(this::lookAgain);
      }

      @Override
      public void strayed() {}

      @Override
      public Place lookAgain() {
        Place now =
            findMyPlace
                .execute(new FindMyPlace.Command(SignedIn.SESSION))
                .match(FindMyPlace.Outcome.Found::place);
        place = Optional.of(now);
        return now;
      }
    };
  }

  public static Place place(JourneyStep next, JourneyStep verification, IdentityStatus identity) {
    return place(next, verification, identity, ActionKind.CONTINUE, Optional.empty(), Set.of());
  }

  public static Place place(
      JourneyStep next,
      JourneyStep verification,
      IdentityStatus identity,
      ActionKind action,
      Optional<Instant> when,
      Set<RefusalReason> refusal) {
    return new Place(
        next,
        JourneyStep.PRO_ACCOUNT,
        verification,
        identity,
        new RequiredAction(action, WhoActs.MEMBER, 2, when),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        refusal,
        when,
        Optional.empty());
  }
}
