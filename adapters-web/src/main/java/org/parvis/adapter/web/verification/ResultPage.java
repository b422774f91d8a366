package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.adapter.web.language.Written;
import org.parvis.application.journey.JourneyStep;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.verification.ActionKind;

/** Screen 16: verified, refused with the reasons and what comes next, or with a person. */
@Named
@RequestScoped
public class ResultPage {
  private static final Set<JourneyStep> SHOWN = EnumSet.of(JourneyStep.RESULT);

  @Inject CurrentPlace here;
  @Inject ReasonWords words;
  @Inject Written written;

  public String enter() {
    return here.unless(SHOWN);
  }

  public IdentityStatus getIdentity() {
    return here.place().identity();
  }

  /** Where the member goes on who is verified. */
  public String getAccount() {
    return JourneyUrls.ofWish(here.place().wish());
  }

  public boolean isRefused() {
    return getIdentity() == IdentityStatus.REFUSED
        || getIdentity() == IdentityStatus.RETRY_REQUIRED;
  }

  public String getTitleKey() {
    return switch (getIdentity()) {
      case VERIFIED -> "result.verified.title";
      case REFUSED, RETRY_REQUIRED -> "result.refused.title";
      case EXPIRED -> "result.expired.title";
      case NOT_STARTED, IN_PROGRESS, UNDER_REVIEW -> "result.review.title";
    };
  }

  /** What may be done next, by its stable name. */
  public ActionKind getAction() {
    return here.place().action().kind();
  }

  public List<ReasonWords.Said> getReasons() {
    return words.forMember(here.place().refusal());
  }

  public int getTriesLeft() {
    return here.place().action().triesLeft();
  }

  /** Until when we answer a refusal. */
  public String getAnswerDue() {
    return here.place().answerDueAt().map(written::moment).orElse("");
  }

  /** Until when we decide, or from when the member may try again. */
  public String getWhen() {
    return here.place().action().when().map(written::moment).orElse("");
  }
}
