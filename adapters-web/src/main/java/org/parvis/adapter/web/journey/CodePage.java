package org.parvis.adapter.web.journey;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.adapter.web.form.FormErrors;
import org.parvis.adapter.web.language.Written;
import org.parvis.adapter.web.session.BrowserSession;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.adapter.web.session.RequestOrigin;
import org.parvis.application.code.CodeDelivery;
import org.parvis.application.code.CodeView;
import org.parvis.application.code.ConfirmOneTimeCode;
import org.parvis.application.code.ConfirmOneTimeCode.Outcome.Closed.Why;
import org.parvis.application.code.FindOpenCode;
import org.parvis.application.code.SendOneTimeCode;
import org.parvis.application.verification.AskForAssistance;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.verification.Assistance;
import org.parvis.domain.verification.AssistanceReason;
import org.parvis.domain.verification.MemberNote;

/** What the two pages that ask for a code have in common. */
abstract class CodePage {
  @Inject FindOpenCode findOpenCode;
  @Inject SendOneTimeCode sendOneTimeCode;
  @Inject ConfirmOneTimeCode confirmOneTimeCode;
  @Inject AskForAssistance askForAssistance;
  @Inject CurrentSession session;
  @Inject RequestOrigin origin;
  @Inject MyPlace myPlace;
  @Inject BrowserSession browser;
  @Inject FormErrors errors;
  @Inject Written written;
  @Inject Clock clock;

  private String typed = "";
  private Optional<CodeView> waiting;

  abstract CodePurpose purpose();

  /** The number for another message; empty for the one that the member has confirmed. */
  abstract Optional<PhoneNumber> numberToWriteTo();

  /** Null on the steps that this page shows, else the way to the current one. */
  abstract String elsewhere();

  /** This page's address. */
  abstract String here();

  /** The way on when no code is compared, with the note that says why. */
  abstract String whenClosed(String note);

  abstract String whenPhoneTaken();

  public String confirm() {
    String elsewhere = elsewhere();
    if (elsewhere != null) {
      return elsewhere;
    }
    Optional<OneTimeCode> code = OneTimeCode.parse(typed);
    if (code.isEmpty()) {
      return errors.at("code", "code.sixDigits");
    }
    return confirmOneTimeCode
        .execute(new ConfirmOneTimeCode.Command(session.require().session(), purpose(), code.get()))
        .match(
            confirmed -> {
              browser.hold(confirmed.token());
              return myPlace.onward();
            },
            wrong -> errors.at("code", "code.wrong", wrong.checksLeft()),
            closed -> whenClosed(noteOf(closed.why())),
            phoneTaken -> whenPhoneTaken());
  }

  public String resend() {
    return sendOneTimeCode
        .execute(
            new SendOneTimeCode.Command(
                session.require().session(), purpose(), numberToWriteTo(), origin.address()))
        .match(
            sent -> JourneyUrls.redirectTo(here() + "?note=resent"),
            wait -> errors.onPage(CodeTexts.waitKey(wait.limit()), written.moment(wait.until())),
            outOfStep -> myPlace.onward());
  }

  /** Whoever waits in vain is spoken to by a person. */
  public String callBack() {
    return askForAssistance
        .execute(
            new AskForAssistance.Command(
                session.require().session(),
                new Assistance(AssistanceReason.NO_TEXT_MESSAGE, MemberNote.NONE)))
        .match(
            asked -> JourneyUrls.redirectTo(here() + "?note=callBack"),
            askedBefore -> JourneyUrls.redirectTo(here() + "?note=callBack"),
            outOfStep -> myPlace.onward());
  }

  private static String noteOf(Why why) {
    return switch (why) {
      case CODE_OVER -> "codeClosed";
      case TRIES_OVER -> "codeTriesOver";
      case PASSWORD_LOCKED -> "codeLocked";
    };
  }

  /** The code on its way, if one is. */
  Optional<CodeView> waiting() {
    if (waiting == null) {
      waiting =
          findOpenCode
              .execute(new FindOpenCode.Command(session.require().session(), purpose()))
              .match(found -> Optional.of(found.code()), nothing -> Optional.empty());
    }
    return waiting;
  }

  public boolean isWaiting() {
    return waiting().isPresent();
  }

  /** Null when no code is on its way. */
  public CodeDelivery getDelivery() {
    return waiting().map(CodeView::delivery).orElse(null);
  }

  /** Milliseconds, counted by the page: clocks of telephones are wrong. */
  public long getMillisLeft() {
    return waiting().map(code -> millisUntil(code.expiresAt())).orElse(0L);
  }

  public long getMillisToResend() {
    return waiting().map(code -> millisUntil(code.resendAt())).orElse(0L);
  }

  private long millisUntil(Instant instant) {
    return Math.max(0, instant.toEpochMilli() - clock.millis());
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
