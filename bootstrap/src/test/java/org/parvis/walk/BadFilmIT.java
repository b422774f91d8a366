package org.parvis.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.parvis.adapter.kyc.specimen.Backdrop;
import org.parvis.adapter.kyc.specimen.Camera;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.HeldPhotograph;
import org.parvis.adapter.kyc.specimen.ListedSpecimen;
import org.parvis.adapter.kyc.specimen.Scene;
import org.parvis.adapter.kyc.specimen.Scene.Surface;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.Movement;

/**
 * What members film badly, and what others try in front of a camera, where no person stands between
 * the engine and an approval.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadFilmIT {
  private static final Map<String, String> THE_ENGINE_APPROVES =
      Map.of(
          "PARVIS_MODE", "rehearsal",
          "PARVIS_KYC_AUTO_APPROVE", "true",
          "PARVIS_KYC_SAMPLE_PERCENT", "0");

  private static final Scene TABLE = Scene.of(Camera.mild(), Backdrop.WOOD);
  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;

  private final Holder holder = Holder.ofAValidCard();
  private Walk walk;

  @BeforeAll
  void start() {
    walk = Walk.start(THE_ENGINE_APPROVES);
    new Reviewer(Person.pointing(walk, "fr", 1440, Screens.none()))
        .opensTheStaffAccess(walk.parvis().link("First staff member"));
  }

  @AfterEach
  void everybody_leaves() {
    walk.chromium().everybodyLeaves();
  }

  @AfterAll
  void stop() {
    walk.close();
  }

  /** First: nobody has filmed this face for the server yet. */
  @Test
  @Order(1)
  void what_hinders_reading_is_said_and_the_same_recordings_approve_one_member_alone() {
    Screens screens = Screens.from(600, "fr");
    Person person = Person.pointing(walk, "fr", 390, screens);
    StolenRecordings stolen = StolenRecordings.from(person.page());
    Journey journey = walk.member(person, holder, "sacha", "+33612345720");
    screens.without(
        () ->
            journey
                .hurriesToTheVerification(walk, walk.parvis().link("Invitation A"))
                .walksToTheFilming());

    isTold(journey, Film.ofNothing(TABLE, 1), "outside");
    screens.without(() -> journey.sendsAsTheCard(nothing(), nothing()));
    isAdvised(person, "DOCUMENT_CUT_OFF");
    isTold(journey, blurred(holder.card().front()), "blurred");
    screens.without(() -> journey.sendsAsTheCard(blurred(front()), blurred(back())));
    isAdvised(person, "DOCUMENT_BLURRED");
    isTold(journey, glaring(holder.card().back()), "glare");
    screens.without(() -> journey.sendsAsTheCard(glaring(front()), glaring(back())));
    isAdvised(person, "DOCUMENT_GLARE");

    screens.without(
        () -> journey.filmsTheDocument().filmsTheFace().givesTheBirthplace().isVerified());
    theirRecordingsOfSomebodyElseAreForAPerson(stolen::sendsAsTheirs, "sasha", "+33612345721");
    theirRecordingsOfSomebodyElseAreForAPerson(stolen::sendsRecordedAnew, "sascha", "+33612345725");
    assertThat(screens.violations()).isEmpty();
    assertThat(walk.chromium().complaints()).isEmpty();
  }

  /** All is proved once more, the face by whom it belongs to, and yet nothing is approved. */
  private void theirRecordingsOfSomebodyElseAreForAPerson(
      BiConsumer<Person, ClipKind> sends, String name, String number) {
    Person person = Person.pointing(walk, "en", 390, Screens.none());
    Journey journey = walk.member(person, holder, name, number);

    journey.hurriesToTheVerification(walk, walk.parvis().link("Invitation A")).walksToTheFilming();
    sends.accept(person, ClipKind.DOCUMENT_FRONT);
    person.sees("film.back.title");
    sends.accept(person, ClipKind.DOCUMENT_BACK);
    journey.waitsForTheFirstLook().filmsTheFace().givesTheBirthplace().waitsForAPerson();

    Person reviewer = reviewerOf(journey, "en").reads("flag.SAME_RECORDING_ELSEWHERE");
    reviewer.reads("flag.SAME_DOCUMENT_ELSEWHERE").reads("proof.FACE_MATCHES");
    reviewer.leaves();
    person.leaves();
  }

  @Test
  void a_waved_photograph_and_another_order_are_not_the_movements_that_were_asked_for() {
    Person person = Person.pointing(walk, "en", 390, Screens.from(640, "en"));
    Journey journey = walk.member(person, holder, "noa", "+33612345722");
    person.screens().without(() -> walksToTheFace(journey));

    Film photograph = new HeldPhotograph(WIDTH, HEIGHT).waved(45, 450).slower(2);
    person.screens().without(() -> journey.sendsAsTheFace(photograph).givesTheBirthplace());
    isRefused(person, "MOVEMENT_NOT_SEEN");

    person.screens().without(() -> beginsAgain(journey));
    person
        .screens()
        .without(() -> journey.sendsTheFaceMaking(BadFilmIT::reordered).givesTheBirthplace());
    isRefused(person, "MOVEMENT_NOT_SEEN");
    assertThat(walk.chromium().complaints()).isEmpty();
  }

  @Test
  void what_a_mirroring_camera_films_is_for_a_person() {
    Person person = Person.pointing(walk, "fr", 390, Screens.none());
    Journey journey = walk.member(person, holder, "charlie", "+33612345723");

    journey.hurriesToTheVerification(walk, walk.parvis().link("Invitation A")).walksToTheFilming();
    journey.filmsUntilReadable(() -> journey.sendsAsTheCard(mirrored(front()), mirrored(back())));
    journey.sendsTheFaceMaking(BadFilmIT::mirrored).givesTheBirthplace().waitsForAPerson();

    reviewerOf(journey, "fr").reads("flag.MOVEMENT_MIRRORED").reads("advice.RECORDING_MIRRORED");
  }

  @Test
  void who_is_not_on_the_document_is_refused_without_being_told_how_it_was_seen()
      throws IOException {
    BufferedImage lent = framed(ListedSpecimen.lentFaces().get(0).picture());
    Person person = Person.pointing(walk, "fr", 390, Screens.none());
    Journey journey = walk.member(person, holder, "morgan", "+33612345724");

    journey.hurriesToTheVerification(walk, walk.parvis().link("Invitation A"));
    journey.startsTheVerification().consents().choosesThePassport();
    journey.filmsUntilReadable(() -> journey.sendsAsThePage(Film.ofImage(lent)));
    journey.filmsTheFace().givesTheBirthplace();
    isRefused(person, "FACE_DIFFERS");
  }

  // ---- what is said ----

  /** While the camera is open, before anything is recorded, in words and to screen readers. */
  private static void isTold(Journey journey, Film film, String hint) {
    Person person = journey.person();
    journey.holdsBeforeTheLens(film);
    person.sees("film.front.title").presses("film.open");
    assertThat(person.page().locator("[data-part=hint]"))
        .hasText(person.words().of("film.hint." + hint));
    assertThat(person.page().locator("[data-part=hint]")).hasAttribute("role", "status");
    person.keeps("film-hint-" + hint);
    person.page().reload();
  }

  /** Between the sides and the face, in both languages; then films again. */
  private static void isAdvised(Person person, String reason) {
    person.sees("check.hints.title");
    readsInBothLanguages(person, reason);
    person.keeps("check-" + reason).presses("check.again").sees("film.front.title");
  }

  private static void isRefused(Person person, String reason) {
    person.sees("result.refused.title");
    readsInBothLanguages(person, reason);
  }

  private static void readsInBothLanguages(Person person, String reason) {
    String own = person.words().language();
    for (String language : List.of(own.equals("fr") ? "en" : "fr", own)) {
      person.page().locator("header button[lang=" + language + "]").click();
      Words words = new Words(language);
      person.readsText(words.of(reason + ".member")).readsText(words.of(reason + ".next"));
    }
  }

  private Person reviewerOf(Journey journey, String language) {
    Reviewer reviewer = new Reviewer(Person.pointing(walk, language, 1440, Screens.none()));
    return reviewer.signsIn().takesTheCaseOf(journey).person();
  }

  private void walksToTheFace(Journey journey) {
    journey.hurriesToTheVerification(walk, walk.parvis().link("Invitation A")).walksToTheFilming();
    journey.filmsTheDocument();
  }

  private static void beginsAgain(Journey journey) {
    journey.person().presses("result.retry.do").sees("consent.title");
    journey.consents().choosesTheCard().filmsTheDocument();
  }

  // ---- what is filmed ----

  private BufferedImage front() {
    return holder.card().front();
  }

  private BufferedImage back() {
    return holder.card().back();
  }

  private static Film nothing() {
    return Film.ofNothing(TABLE, 2);
  }

  private static Film blurred(BufferedImage side) {
    return Film.ofDocument(side, Camera.blurred());
  }

  private static Film glaring(BufferedImage side) {
    Scene underALamp = Scene.of(Camera.mild().inLight(1.05), Backdrop.WOOD).with(Surface.GLOSS);
    return Film.ofScene(side, underALamp, 3);
  }

  private static Film mirrored(BufferedImage side) {
    return Film.ofScene(side, TABLE.inAMirror(), 4);
  }

  private static List<Movement> mirrored(List<Movement> asked) {
    return asked.stream()
        .map(
            movement ->
                switch (movement) {
                  case TURN_LEFT -> Movement.TURN_RIGHT;
                  case TURN_RIGHT -> Movement.TURN_LEFT;
                  case COME_CLOSER -> Movement.COME_CLOSER;
                })
        .toList();
  }

  private static List<Movement> reordered(List<Movement> asked) {
    List<Movement> other = new ArrayList<>(asked);
    Collections.rotate(other, 1);
    return other;
  }

  /** In the middle of a picture as cameras make them. */
  private static BufferedImage framed(BufferedImage image) {
    BufferedImage frame = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
    double scale = Math.min(1280.0 / image.getWidth(), 720.0 / image.getHeight());
    int wide = (int) (image.getWidth() * scale);
    int high = (int) (image.getHeight() * scale);
    Graphics2D graphics = frame.createGraphics();
    graphics.drawImage(image, (1280 - wide) / 2, (720 - high) / 2, wide, high, null);
    graphics.dispose();
    return frame;
  }
}
