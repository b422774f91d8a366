package org.parvis.adapter.web.journey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.member.WishFor;
import org.parvis.domain.member.Feature;
import org.parvis.domain.member.IdentityStatus;

/** Screen 2: what the member came for. */
@Named
@RequestScoped
public class SpacePage {
  @Inject WishFor wishFor;
  @Inject CurrentSession session;
  @Inject MyPlace myPlace;

  /** In the order of the screen. */
  public List<Feature> getFeatures() {
    return List.of(Feature.TRANSACTIONS, Feature.CARDS, Feature.TRANSFERS, Feature.COLLECTIONS);
  }

  public String wish(Feature feature) {
    return wishFor
        .execute(new WishFor.Command(session.require().session(), feature))
        .match(remembered -> JourneyUrls.redirectTo("/web-banking.xhtml"));
  }

  /** Whether a verification was left half done. */
  public boolean isVerificationOpen() {
    return switch (myPlace.place().next()) {
      case CONSENT,
          DOCUMENT,
          FILM_FRONT,
          FILM_BACK,
          FILM_PAGE,
          DOCUMENT_CHECK,
          DOCUMENT_HINTS,
          FILM_FACE,
          BIRTHPLACE,
          WAIT ->
          true;
      case PHONE,
          PHONE_CODE,
          PROFILE,
          PASSCODE,
          BANKING_CODE,
          BANKING_PASSCODE,
          IDENTITY_OFFER,
          RESULT,
          PRO_ACCOUNT ->
          false;
    };
  }

  public String getResumeAt() {
    JourneyStep next = myPlace.place().next();
    return JourneyUrls.of(next);
  }

  public boolean isVerified() {
    return myPlace.place().identity() == IdentityStatus.VERIFIED;
  }
}
