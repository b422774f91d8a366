package org.parvis.adapter.web.account;

import java.time.Instant;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.application.journey.Place;
import org.parvis.domain.verification.ActionKind;

/** The "Action requise" banner. */
public record RequiredActionView(ActionKind kind, int triesLeft, Instant when, String page) {

  static RequiredActionView of(Place place) {
    return new RequiredActionView(
        place.action().kind(),
        place.action().triesLeft(),
        place.action().when().orElse(null),
        page(place));
  }

  private static String page(Place place) {
    return switch (place.action().kind()) {
      case START, RETRY -> "/verify-start.xhtml";
      case CONTINUE, WAIT_FOR_DECISION, WAIT_FOR_ANSWER, RETRY_LATER ->
          JourneyUrls.of(place.verification());
      case ASK_ASSISTANCE, WAIT_FOR_ASSISTANCE -> "/assisted.xhtml";
      case NONE -> "";
    };
  }

  public boolean isGiven() {
    return kind != ActionKind.NONE;
  }

  /** Whether it is the member's turn, so that the banner asks instead of telling. */
  public boolean isAsked() {
    return switch (kind) {
      case START, CONTINUE, RETRY, RETRY_LATER, ASK_ASSISTANCE -> true;
      case NONE, WAIT_FOR_DECISION, WAIT_FOR_ANSWER, WAIT_FOR_ASSISTANCE -> false;
    };
  }

  /** Whether the banner leads somewhere. */
  public boolean isOpenNow() {
    return isGiven() && kind != ActionKind.RETRY_LATER;
  }
}
