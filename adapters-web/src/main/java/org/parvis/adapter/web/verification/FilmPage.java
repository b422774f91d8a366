package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import org.parvis.adapter.web.WebSettings;
import org.parvis.application.journey.JourneyStep;
import org.parvis.domain.verification.ClipKind;

/** Screens 11 to 13: the sides of the document, or the page of a passport, then the face. */
@Named
@RequestScoped
public class FilmPage {
  private static final Set<JourneyStep> DOCUMENT =
      EnumSet.of(JourneyStep.FILM_FRONT, JourneyStep.FILM_BACK, JourneyStep.FILM_PAGE);
  private static final Set<JourneyStep> FACE = EnumSet.of(JourneyStep.FILM_FACE);

  @Inject CurrentPlace here;
  @Inject WebSettings settings;

  public String enterDocument() {
    return here.unless(DOCUMENT);
  }

  public String enterFace() {
    return here.unless(FACE);
  }

  /** The step that this page shows, as {@code /capture/status} names it. */
  public String getStep() {
    return here.step().name();
  }

  public boolean isBack() {
    return here.step() == JourneyStep.FILM_BACK;
  }

  /** What the recording shows, as the upload names it. */
  public String getKind() {
    return (isBack() ? ClipKind.DOCUMENT_BACK : ClipKind.DOCUMENT_FRONT).name();
  }

  /** The end of the texts' keys for this side. */
  public String getSide() {
    if (here.step() == JourneyStep.FILM_PAGE) {
      return "page";
    }
    return isBack() ? "back" : "front";
  }

  /** What to open on a phone; whoever signs in there arrives at this step. */
  public String getAddress() {
    return settings.baseUrl().toString();
  }
}
