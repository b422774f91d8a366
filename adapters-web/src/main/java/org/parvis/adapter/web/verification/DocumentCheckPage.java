package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.verification.DecideOnHints;

/** Between document and face: the check on arrival, and its advice to film again. */
@Named
@RequestScoped
public class DocumentCheckPage {
  private static final Set<JourneyStep> SHOWN =
      EnumSet.of(JourneyStep.DOCUMENT_CHECK, JourneyStep.DOCUMENT_HINTS);

  @Inject CurrentPlace here;
  @Inject ReasonWords words;
  @Inject DecideOnHints decideOnHints;

  public String enter() {
    return here.unless(SHOWN);
  }

  public boolean isAdvised() {
    return here.step() == JourneyStep.DOCUMENT_HINTS;
  }

  public List<ReasonWords.Said> getHints() {
    return words.forMember(here.place().hints());
  }

  public String again() {
    return decide(true);
  }

  public String keep() {
    return decide(false);
  }

  private String decide(boolean again) {
    return decideOnHints
        .execute(new DecideOnHints.Command(here.session(), again))
        .match(done -> here.onwards(), outOfStep -> here.onwards());
  }
}
