package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import org.parvis.adapter.web.language.Written;
import org.parvis.application.journey.JourneyStep;

/** Screen 15: the state changes by itself. */
@Named
@RequestScoped
public class WaitPage {
  private static final Set<JourneyStep> SHOWN = EnumSet.of(JourneyStep.WAIT);

  @Inject CurrentPlace here;
  @Inject Written written;

  public String enter() {
    return here.unless(SHOWN);
  }

  /** Until when we write; empty when nothing is promised yet. */
  public String getUntil() {
    return here.place().action().when().map(written::moment).orElse("");
  }
}
