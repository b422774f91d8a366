package org.parvis.application.journey;

import java.util.Optional;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.VerificationAttempt;

/** The screen of the verification that an attempt has come to. */
final class VerificationSteps {
  private VerificationSteps() {}

  static JourneyStep of(Optional<VerificationAttempt> latest, IdentityStatus identity) {
    if (identity == IdentityStatus.VERIFIED) {
      return JourneyStep.RESULT;
    }
    return latest.map(VerificationSteps::of).orElse(JourneyStep.IDENTITY_OFFER);
  }

  /** Whether it is the member who has to do something on this screen. */
  static boolean needsMember(JourneyStep step) {
    return switch (step) {
      case IDENTITY_OFFER,
          CONSENT,
          DOCUMENT,
          FILM_FRONT,
          FILM_BACK,
          FILM_PAGE,
          DOCUMENT_CHECK,
          DOCUMENT_HINTS,
          FILM_FACE,
          BIRTHPLACE ->
          true;
      case PHONE,
          PHONE_CODE,
          PROFILE,
          PASSCODE,
          BANKING_CODE,
          BANKING_PASSCODE,
          WAIT,
          RESULT,
          PRO_ACCOUNT ->
          false;
    };
  }

  private static JourneyStep of(VerificationAttempt attempt) {
    return switch (attempt.status()) {
      case STARTED -> JourneyStep.CONSENT;
      case CONSENTED -> JourneyStep.DOCUMENT;
      case DOCUMENT_CHOSEN -> filming(attempt);
      case DOCUMENT_FILMED -> JourneyStep.FILM_FACE;
      case FACE_FILMED, SUBMITTED, CHECKING ->
          attempt.birthplace().isEmpty() ? JourneyStep.BIRTHPLACE : JourneyStep.WAIT;
      case UNDER_REVIEW, APPROVED, REFUSED -> JourneyStep.RESULT;
      case ABORTED_BY_MEMBER, EXPIRED, SUPERSEDED -> JourneyStep.IDENTITY_OFFER;
    };
  }

  private static JourneyStep filming(VerificationAttempt attempt) {
    return switch (attempt.documentCheck()) {
      case RUNNING, USABLE -> JourneyStep.DOCUMENT_CHECK;
      case BETTER_AGAIN -> JourneyStep.DOCUMENT_HINTS;
      case NOT_ASKED ->
          switch (attempt.document().orElseThrow().kind()) {
            case IDENTITY_CARD ->
                attempt.clip(ClipKind.DOCUMENT_FRONT).isEmpty()
                    ? JourneyStep.FILM_FRONT
                    : JourneyStep.FILM_BACK;
            case PASSPORT -> JourneyStep.FILM_PAGE;
          };
    };
  }
}
