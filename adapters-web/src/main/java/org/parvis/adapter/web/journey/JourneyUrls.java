package org.parvis.adapter.web.journey;

import java.util.Optional;
import org.parvis.application.journey.JourneyStep;
import org.parvis.domain.member.Feature;

/** Which page shows a step of the journey. */
public final class JourneyUrls {
  private JourneyUrls() {}

  public static String of(JourneyStep step) {
    return switch (step) {
      case PHONE -> "/phone.xhtml";
      case PHONE_CODE -> "/phone-code.xhtml";
      case PROFILE -> "/profile.xhtml";
      case PASSCODE -> "/passcode.xhtml";
      case BANKING_CODE -> "/banking-code.xhtml";
      case BANKING_PASSCODE -> "/banking-passcode.xhtml";
      case IDENTITY_OFFER -> "/verify.xhtml";
      case CONSENT -> "/consent.xhtml";
      case DOCUMENT -> "/document.xhtml";
      case FILM_FRONT, FILM_BACK, FILM_PAGE -> "/film-document.xhtml";
      case DOCUMENT_CHECK, DOCUMENT_HINTS -> "/document-check.xhtml";
      case FILM_FACE -> "/film-face.xhtml";
      case BIRTHPLACE -> "/birthplace.xhtml";
      case WAIT -> "/wait.xhtml";
      case RESULT -> "/result.xhtml";
      case PRO_ACCOUNT -> "/account.xhtml";
    };
  }

  /** Which page of the open account a member came for. */
  public static String ofWish(Optional<Feature> wish) {
    return wish.map(JourneyUrls::of).orElse(of(JourneyStep.PRO_ACCOUNT));
  }

  private static String of(Feature feature) {
    return switch (feature) {
      case TRANSACTIONS, COLLECTIONS -> "/account.xhtml";
      case CARDS -> "/cards.xhtml";
      case TRANSFERS -> "/transfers.xhtml";
    };
  }

  /** Where one arrives after signing in. */
  public static String home(boolean staff) {
    return staff ? "/staff/queue.xhtml" : "/space.xhtml";
  }

  /** The same as an outcome of a Faces action: the browser is sent there. */
  public static String redirectTo(JourneyStep step) {
    return redirectTo(of(step));
  }

  public static String redirectTo(String page) {
    return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
  }
}
