package org.parvis.walk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.parvis.adapter.kyc.specimen.Camera;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.domain.verification.Movement;
import org.parvis.http.Place;
import org.parvis.http.PlainMember;

/** The steps of the journey as a member takes them, each from the screen before to the next. */
final class Journey {
  static final String PASSWORD = PlainMember.PASSWORD;
  static final String PASSCODE = PlainMember.PASSCODE;

  private final Person person;
  private final FakeCamera camera;
  private final Specimens specimens;
  private final Holder holder;
  private final String email;
  private final String number;

  Journey(Person person, FakeCamera camera, Specimens specimens, Holder holder, Contact contact) {
    this.person = person;
    this.camera = camera;
    this.specimens = specimens;
    this.holder = holder;
    this.email = contact.email();
    this.number = contact.number();
    person.secrets().add(Holder.NUMBER);
    person.secrets().add(Holder.PASSPORT_NUMBER);
    person.secrets().add(number);
    person.secrets().add(national());
  }

  /** Where messages for somebody go: an address, and a number in E.164. */
  record Contact(String email, String number) {}

  // ---- screens 1 to 3 ----

  Journey opensAnAccountFrom(String invitation) {
    person.secrets().add(invitation.substring(invitation.indexOf('=') + 1));
    person.opens(invitation).reads("invitation.lead").keeps("invitation");
    person.follows("invitation.signUp");
    return signsUp();
  }

  Journey opensAnAccount() {
    person.opens("/").sees("signIn.title").follows("signIn.signUp");
    return signsUp();
  }

  private Journey signsUp() {
    person.sees("signUp.title").keeps("sign-up");
    person.writes("signUp.email", email).presses("signUp.go");
    person.sees("signUpSent.title").keeps("sign-up-sent");
    person.opens(person.linkFor(email)).sees("link.title").keeps("link");
    person.writesSecret("link.password", PASSWORD).presses("link.go");
    person.sees("space.title");
    return this;
  }

  Journey signsIn() {
    person.opens("/").sees("signIn.title");
    person.writes("signIn.email", email).writesSecret("signIn.password", PASSWORD);
    person.presses("signIn.go").sees("space.title");
    return this;
  }

  Journey wishes(String feature) {
    person.keeps("space");
    person.unfolds("space.proAccount").keeps("space-open");
    person.presses(feature).sees("webBanking.title").keeps("web-banking");
    return this;
  }

  Journey connects() {
    person.presses("webBanking.go");
    return this;
  }

  // ---- screens 4 to 6 ----

  Journey givesThePhone() {
    person.sees("phone.title").keeps("phone");
    person.writes("phone.number", national()).presses("phone.go");
    person.sees("phone.confirm.title").readsText(international()).keeps("phone-confirm");
    person.presses("phone.confirm.go").sees("phoneCode.title").keeps("phone-code");
    return this;
  }

  Journey confirmsThePhone() {
    person.writes("code.label", person.codeFor(number)).presses("code.go");
    person.sees("profile.title");
    return this;
  }

  Journey givesTheProfile() {
    person.keeps("profile");
    person.writes("profile.givenNames", holder.givenNames());
    person.writes("profile.birthName", holder.birthName());
    writesBirthDate(holder.birthDate());
    person.presses("profile.go").sees("passcode.title");
    return this;
  }

  void writesBirthDate(LocalDate date) {
    person.writes("profile.day", Integer.toString(date.getDayOfMonth()));
    person.writes("profile.month", Integer.toString(date.getMonthValue()));
    person.writes("profile.year", Integer.toString(date.getYear()));
  }

  Journey choosesThePasscode() {
    person.keeps("passcode").writesSecret("passcode.first", PASSCODE);
    person.writesSecret("passcode.second", PASSCODE).presses("passcode.go");
    person.sees("verify.title").keeps("verify");
    return this;
  }

  // ---- screens 8 to 15 ----

  Journey startsTheVerification() {
    person.follows("verify.now").sees("start.title").keeps("verify-start");
    person.presses("start.do").sees("consent.title").keeps("consent");
    return this;
  }

  Journey consents() {
    person.ticks(0).ticks(1).presses("consent.do");
    person.sees("document.title").keeps("document");
    return this;
  }

  Journey choosesTheCard() {
    person.presses("document.do").sees("film.front.title");
    return this;
  }

  Journey choosesThePassport() {
    person.chooses("document.kind.PASSPORT").keeps("document-passport");
    person.presses("document.do").sees("film.page.title");
    return this;
  }

  Journey filmsThePage() {
    return filmsUntilReadable(
        () -> {
          camera.show(Film.ofDocument(holder.passport().page(), Specimens.CAMERA));
          films("film-page");
        });
  }

  /** Whoever has not asked for less motion presses nothing: a good second begins the recording. */
  private void filmsWithoutPressing() {
    motion(ReducedMotion.NO_PREFERENCE);
    OneCamera.films(() -> person.presses("film.open").reads("film.state.review"));
    motion(ReducedMotion.REDUCE);
    person.presses("film.send");
  }

  private void motion(ReducedMotion wanted) {
    person.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(wanted));
  }

  /** Closer than the others: 36 letters share the width in which a card of today has 30. */
  Journey filmsTheOldCard() {
    Camera close = Camera.mild().withShare(.72);
    return filmsUntilReadable(
        () -> {
          camera.show(Film.ofDocument(holder.oldCard().front(), close));
          films("film-old-front");
          person.sees("film.back.title");
          camera.show(Film.ofDocument(holder.oldCard().back(), close));
          filmsWithoutPressing();
        });
  }

  /** Does what the page advises: a browser on a busy machine may record badly, once. */
  Journey filmsUntilReadable(Runnable filming) {
    filming.run();
    person.page().waitForURL(url -> !url.contains("/film-document"));
    person.keepsIfShown("check.title", "document-check");
    if (person.seesRather("check.hints.title", "film.face.title")) {
      person.presses("check.again");
      filming.run();
      return waitsForTheFirstLook();
    }
    return this;
  }

  Journey sendsTheFront() {
    camera.show(specimens.front());
    films("film-front");
    return this;
  }

  Journey filmsTheFront() {
    sendsTheFront();
    person.sees("film.back.title");
    return this;
  }

  /** Films the back and leaves the page at what the server makes of it. */
  Journey sendsTheBack() {
    filmsTheBackUpToItsReview();
    person.presses("film.send");
    return this;
  }

  void filmsTheBackUpToItsReview() {
    camera.show(specimens.back());
    filmsUpToTheReview("film-back");
  }

  Journey waitsForTheFirstLook() {
    person.page().waitForURL(url -> !url.contains("/film-document"));
    person.keepsIfShown("check.title", "document-check").sees("film.face.title");
    return this;
  }

  void holdsBeforeTheLens(Film film) {
    camera.show(film);
  }

  /**
   * Holds these before the lens as the sides of a card; leaves the page at what is made of them.
   */
  Journey sendsAsTheCard(Film front, Film back) {
    camera.show(front);
    films("film-front");
    person.sees("film.back.title");
    camera.show(back);
    films("film-back");
    return this;
  }

  /** The same as the page of a passport. */
  Journey sendsAsThePage(Film page) {
    camera.show(page);
    films("film-page");
    return this;
  }

  Journey filmsTheDocument() {
    return filmsUntilReadable(() -> filmsTheFront().sendsTheBack());
  }

  /** Films the face and leaves the page at what the server makes of it. */
  Journey sendsTheFace() {
    return sendsTheFaceMaking(asked -> asked);
  }

  /** The same with movements that follow from those that are asked for. */
  Journey sendsTheFaceMaking(UnaryOperator<List<Movement>> movements) {
    camera.show(specimens.faces().making(movements.apply(movementsAskedFor())));
    films("film-face");
    return this;
  }

  /** Holds something else than a moving face before the lens. */
  Journey sendsAsTheFace(Film film) {
    camera.show(film.marked(FaceReels.NOW));
    films("film-face");
    return this;
  }

  /** As the page tells them to whoever reads it. */
  private List<Movement> movementsAskedFor() {
    return person.page().locator("ol.movements li").allInnerTexts().stream()
        .map(this::movement)
        .toList();
  }

  private Movement movement(String said) {
    return Arrays.stream(Movement.values())
        .filter(one -> person.words().of("film.movement." + one.name()).equals(said.strip()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no movement: " + said));
  }

  Journey filmsTheFace() {
    sendsTheFace();
    person.sees("birthplace.title").keeps("birthplace");
    return this;
  }

  Journey givesTheBirthplace() {
    person.writes("birthplace.town", "Saint-Étienne").presses("birthplace.do");
    return this;
  }

  Journey waitsForAPerson() {
    person.page().waitForURL(url -> !url.contains("/birthplace"));
    person.keepsIfShown("wait.title", "wait");
    person.sees("result.review.title").keeps("result-review");
    return this;
  }

  /** All of screens 1 to 6 without a look aside. */
  Journey walksToTheVerification(String invitation) {
    return opensAnAccountFrom(invitation)
        .wishes("feature.COLLECTIONS")
        .connects()
        .givesThePhone()
        .confirmsThePhone()
        .givesTheProfile()
        .choosesThePasscode();
  }

  /** The same by forms alone, in a moment: other walks take these steps in the browser. */
  Journey hurriesToTheVerification(Place place, String invitation) {
    PlainMember plain = new PlainMember(place, person.words().language(), email, number);
    person.secrets().add(PASSWORD);
    person.secrets().add(PASSCODE);
    plain.opensAnAccountInvitedBy(invitation);
    plain.isOnboardedAs(holder.givenNames(), holder.birthName());
    person.takesOverFrom(plain).opens("/verify.xhtml").sees("verify.title");
    return this;
  }

  Journey walksToTheFilming() {
    return startsTheVerification().consents().choosesTheCard();
  }

  // ---- screens 16 to 19 ----

  Journey isVerified() {
    person.sees("result.verified.title").keeps("result-verified");
    person.follows("result.account");
    return this;
  }

  /** Code by SMS and passcode: the door of the banking area at every visit. */
  Journey opensTheBankingArea() {
    person.sees("bankingCode.title");
    if (person.button(person.words().of("bankingCode.send")).isVisible()) {
      person.keeps("banking-code-ask").presses("bankingCode.send");
      person.sees("bankingCode.title");
    }
    person.keeps("banking-code");
    person.writes("code.label", person.codeFor(number)).presses("code.go");
    person.sees("bankingPasscode.title").keeps("banking-passcode");
    person.writesSecret("bankingPasscode.label", PASSCODE).presses("bankingPasscode.go");
    return this;
  }

  Person person() {
    return person;
  }

  String email() {
    return email;
  }

  String number() {
    return number;
  }

  private void films(String name) {
    filmsUpToTheReview(name);
    person.presses("film.send");
  }

  private void filmsUpToTheReview(String name) {
    person.keeps(name);
    OneCamera.films(() -> recordsUpToTheReview(name));
    person.keeps(name + "-review");
  }

  private void recordsUpToTheReview(String name) {
    person.presses("film.open");
    Page page = person.page();
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(person.words().of("film.record")).setExact(true))
        .waitFor();
    boolean isFace = name.equals("film-face");
    person.keeps(name + "-ready");
    if (isFace) {
      person.reaches("film.record");
      pressesWhenItIsTimeToMove(page);
    } else {
      person.presses("film.record");
    }
    person.reads(isFace ? "film.state.recording.face" : "film.state.recording");
    person.keeps(name + "-recording");
    person.reads("film.state.review");
  }

  /**
   * A person makes the movements when asked; a film of one says itself when it is about to. The
   * finger is on the button, or the focus: from here to there and back takes seconds on a busy
   * machine, and the film would go on meanwhile.
   */
  private void pressesWhenItIsTimeToMove(Page page) {
    page.waitForFunction(
        """
        button => {
          const canvas = document.createElement('canvas');
          canvas.width = canvas.height = 1;
          const context = canvas.getContext('2d');
          context.drawImage(
            document.querySelector('video[data-part=preview]'), 8, 8, 32, 32, 0, 0, 1, 1);
          const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
          const now = green > 180 && red < 100 && blue < 100;
          if (now) {
            button.click();
          }
          return now;
        }
        """,
        person.button(person.words().of("film.record")).elementHandle(),
        new Page.WaitForFunctionOptions().setPollingInterval(100));
  }

  // As the page groups it: country, one digit, pairs.
  private String international() {
    return number.replaceFirst("(\\+\\d{2})(\\d)(..)(..)(..)(..)", "$1 $2 $3 $4 $5 $6");
  }

  private String national() {
    return "0" + number.substring(3);
  }
}
