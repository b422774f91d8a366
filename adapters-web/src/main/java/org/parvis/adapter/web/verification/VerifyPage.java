package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.parvis.adapter.web.language.Written;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.verification.StartVerification;

/** Screens 8 and 8b: the offer to verify the identity, and the start. */
@Named
@RequestScoped
public class VerifyPage {
  private static final Set<JourneyStep> SHOWN = EnumSet.of(JourneyStep.IDENTITY_OFFER);

  @Inject CurrentPlace here;
  @Inject Written written;
  @Inject StartVerification startVerification;

  private Optional<Instant> startAgainFrom = Optional.empty();
  private boolean exhausted;

  public String enter() {
    return here.unless(SHOWN);
  }

  /** Also the way back in from a refusal: another try is another attempt. */
  public String start() {
    return startVerification
        .execute(new StartVerification.Command(here.session()))
        .match(
            started -> here.onwards(),
            later -> {
              startAgainFrom = Optional.of(later.from());
              return null;
            },
            none -> {
              exhausted = true;
              return null;
            },
            outOfStep -> here.onwards());
  }

  public boolean isLater() {
    return startAgainFrom.isPresent();
  }

  public String getLaterFrom() {
    return startAgainFrom.map(written::moment).orElse("");
  }

  public boolean isExhausted() {
    return exhausted;
  }
}
