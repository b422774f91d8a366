package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.verification.GiveConsent;

/** Screen 9: what is going to happen, and the member's word on it, before any camera opens. */
@Named
@RequestScoped
public class ConsentPage {
  private static final Set<JourneyStep> SHOWN = EnumSet.of(JourneyStep.CONSENT);

  @Inject CurrentPlace here;
  @Inject PageLanguage language;
  @Inject GiveConsent giveConsent;

  private boolean face;
  private boolean terms;
  private boolean asked;

  public String enter() {
    return here.unless(SHOWN);
  }

  public String agree() {
    String elsewhere = enter();
    if (elsewhere != null) {
      return elsewhere;
    }
    asked = true;
    return face && terms ? give() : null;
  }

  /** Refusing is an answer too, and is kept like the other one (security.md H9). */
  public String refuse() {
    face = false;
    return give();
  }

  private String give() {
    return giveConsent
        .execute(new GiveConsent.Command(here.session(), face, terms, language.language()))
        .match(
            given -> here.onwards(),
            refused -> JourneyUrls.redirectTo("/consent.xhtml?refused=yes"),
            outOfStep -> here.onwards());
  }

  public boolean isFaceMissing() {
    return asked && !face;
  }

  public boolean isTermsMissing() {
    return asked && !terms;
  }

  public boolean isFace() {
    return face;
  }

  public void setFace(boolean face) {
    this.face = face;
  }

  public boolean isTerms() {
    return terms;
  }

  public void setTerms(boolean terms) {
    this.terms = terms;
  }
}
