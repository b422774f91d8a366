package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parvis.adapter.web.WebSettings;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.verification.DrawChallenge;
import org.parvis.domain.verification.Challenge;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.Movement;

/** Screens 11 to 13: the sides of the document, or the page of a passport, then the face. */
@Named
@RequestScoped
public class FilmPage {
  private static final Set<JourneyStep> DOCUMENT =
      EnumSet.of(JourneyStep.FILM_FRONT, JourneyStep.FILM_BACK, JourneyStep.FILM_PAGE);
  private static final Set<JourneyStep> FACE = EnumSet.of(JourneyStep.FILM_FACE);

  @Inject CurrentPlace here;
  @Inject WebSettings settings;
  @Inject DrawChallenge drawChallenge;

  private List<Movement> movements = List.of();

  public String enterDocument() {
    return here.unless(DOCUMENT);
  }

  /** Draws the movements to ask for, or finds those that were drawn. */
  public String enterFace() {
    String elsewhere = here.unless(FACE);
    return elsewhere == null ? draw() : elsewhere;
  }

  private String draw() {
    return drawChallenge
        .execute(new DrawChallenge.Command(here.session()))
        .match(
            drawn -> {
              movements = drawn.movements();
              return null;
            },
            outOfStep -> here.onwards());
  }

  /** What the recording of the face is to show, in this order; as the texts' keys end. */
  public List<String> getMovements() {
    return movements.stream().map(Movement::name).toList();
  }

  /** How long the movements stay, in seconds. */
  public long getFreshSeconds() {
    return Challenge.SHOWN_FOR.toSeconds();
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
