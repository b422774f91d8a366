package org.parvis.adapter.web.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.application.journey.FindMyPlace;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.journey.Place;
import org.parvis.domain.session.SessionId;

/** The step of the verification that a member is on, and the page that shows it. */
@ApplicationScoped
public class NextPage {
  @Inject FindMyPlace findMyPlace;

  JsonObject of(SessionId session) {
    Place place =
        findMyPlace.execute(new FindMyPlace.Command(session)).match(found -> found.place());
    JourneyStep step = place.verification();
    return Json.createObjectBuilder()
        .add("step", step.name())
        .add("identity", place.identity().name())
        .add("url", JourneyUrls.of(step))
        .build();
  }
}
