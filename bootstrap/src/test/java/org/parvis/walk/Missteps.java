package org.parvis.walk;

import java.time.LocalDate;
import org.parvis.adapter.kyc.specimen.Film;

/** What goes wrong on the way and is told so that a member can put it right, screen by screen. */
final class Missteps {
  private final Person person;
  private final Journey journey;

  Missteps(Journey journey) {
    this.journey = journey;
    this.person = journey.person();
  }

  Missteps atTheEntrance() {
    person.opens("/").sees("signIn.title").keeps("sign-in");
    person.writes("signIn.email", "personne").presses("signIn.go");
    person.isToldBeside("signIn.email", "signIn.emailWrong").keeps("sign-in-error");
    person.writes("signIn.email", journey.email());
    person.writesSecret("signIn.password", "ce n'est pas celui-là").presses("signIn.go");
    person.reads("signIn.denied").keeps("sign-in-denied");
    person.opens("/sign-up.xhtml").sees("signUp.title");
    person.writes("signUp.email", "personne@").presses("signUp.go");
    person.isToldBeside("signUp.email", "signUp.emailWrong").keeps("sign-up-error");
    person.opens(Chromium.NO_SUCH_PAGE).sees("error.404.title").keeps("error-404");
    person.opens("/expired.xhtml").sees("expired.title").keeps("expired");
    person.opens("/legal.xhtml?text=privacy").sees("legal.PRIVACY").keeps("legal");
    return this;
  }

  /** A link that has served, an invitation that nobody issued. */
  Missteps withOldLinks(String used) {
    person.opens(used).sees("link.notUsable.title").keeps("link-used");
    person.opens("/invitation.xhtml?token=nobody-issued-this");
    person.sees("invitation.notUsable.title").keeps("invitation-unusable");
    return this;
  }

  Missteps atThePhone() {
    person.sees("phone.title").keeps("phone").writes("phone.number", "06 12").presses("phone.go");
    person.isToldBeside("phone.number", "phone.notANumber").keeps("phone-error");
    person.writes("phone.number", "01 42 34 56 78").presses("phone.go");
    person.isToldBeside("phone.number", "phone.notServed.LANDLINE").keeps("phone-not-served");
    return this;
  }

  /** A wrong code costs one check; after half a minute the same code can be sent again. */
  Missteps atTheCode() {
    String code = person.codeFor(journey.number());
    person.keepsTheMailbox();
    person.writes("code.label", other(code)).presses("code.go");
    person.isToldBeside("code.label", "code.wrong", 4).keeps("phone-code-wrong");
    person.reads("code.notReceived").keeps("phone-code-not-received");
    person.presses("code.resend").reads("note.resent").keeps("phone-code-resent");
    String again = person.codeFor(journey.number());
    if (!again.equals(code)) {
      throw new AssertionError("another code while the first is still good");
    }
    person.writes("code.label", code).presses("code.go").sees("profile.title");
    return this;
  }

  Missteps atTheProfile() {
    person.sees("profile.title").keeps("profile").presses("profile.go");
    person.isToldBeside("profile.givenNames", "profile.givenNamesWrong").keeps("profile-error");
    person.writes("profile.givenNames", "Maëlys").writes("profile.birthName", "MARTIN");
    person.writes("profile.day", "31").writes("profile.month", "2").writes("profile.year", "1990");
    person.presses("profile.go").reads("profile.dateWrong").keeps("profile-date-error");
    return this;
  }

  Missteps atThePasscode(LocalDate birthDate) {
    person.sees("passcode.title").keeps("passcode");
    person.writes("passcode.first", "123456").writes("passcode.second", "123456");
    person.presses("passcode.go").reads("passcode.sequence").keeps("passcode-weak");
    person.writes("passcode.first", Journey.PASSCODE).writes("passcode.second", "280462");
    person.presses("passcode.go").reads("passcode.different").keeps("passcode-different");
    return this;
  }

  /** "Plus tard": the account with what is locked and why, and the way back. */
  Missteps later() {
    person.sees("verify.title").follows("verify.later");
    person.sees("action.title").reads("account.restricted").reads("missing.VERIFIED_IDENTITY");
    person.reads("unlock.VERIFY_IDENTITY").keeps("account-locked");
    person.opens("/verify.xhtml").sees("verify.title");
    return this;
  }

  Missteps atTheConsent() {
    person.sees("consent.title").keeps("consent").presses("consent.do");
    person.reads("consent.face.missing").reads("consent.terms.missing").keeps("consent-error");
    person.presses("consent.refuse").sees("consent.refused.title").keeps("consent-refused");
    person.follows("consent.refused.back").sees("consent.title");
    return this;
  }

  /** What a camera can do wrong, and what the page says about it. */
  Missteps atTheCamera() {
    person.sees("film.front.title");
    cameraFailsWith("NotAllowedError");
    person.presses("film.open").sees("film.denied.title").reads("film.denied.safari");
    person.keeps("film-denied");
    cameraFailsWith("NotReadableError");
    person.presses("film.retry").reads("film.busy.text").keeps("film-busy");
    person.opens("/").sees("space.resume.title").keeps("space-resume");
    person.follows("space.resume.go").sees("film.front.title");
    cameraFailsWith("NotFoundError");
    person.presses("film.open").sees("film.none.title").keeps("film-none");
    person.opens("/film-document.xhtml").sees("film.front.title");
    journey.holdsBeforeTheLens(Film.ofDarkness());
    person.presses("film.open").reads("film.black.text").keeps("film-black");
    person.opens("/film-document.xhtml").sees("film.front.title");
    return this;
  }

  // Chromium's fake camera always works: what a browser answers otherwise is put in its place.
  private void cameraFailsWith(String error) {
    person
        .page()
        .evaluate(
            "name => {navigator.mediaDevices.getUserMedia ="
                + " () => Promise.reject(new DOMException('', name))}",
            error);
  }

  /** The connection is cut while a recording is sent; the page goes on by itself. */
  Missteps cutsTheConnectionWhileSending() {
    journey.filmsTheBackUpToItsReview();
    person.page().context().setOffline(true);
    person.presses("film.send").reads("film.cut").keeps("film-cut");
    person.page().context().setOffline(false);
    return this;
  }

  Missteps atTheBirthplace() {
    person.sees("birthplace.title").keeps("birthplace").presses("birthplace.do");
    person.reads("birthplace.town.wrong").keeps("birthplace-error");
    return this;
  }

  /** The doors of the banking area, each with a wrong answer first. */
  Missteps atTheBankingArea() {
    person.sees("bankingCode.title").keeps("banking-code");
    String code = person.codeFor(journey.number());
    person.writes("code.label", other(code)).presses("code.go");
    person.reads("code.wrong", 4).keeps("banking-code-wrong");
    person.writes("code.label", code).presses("code.go").sees("bankingPasscode.title");
    person
        .keeps("banking-passcode")
        .writesSecret("bankingPasscode.label", "975310")
        .presses("bankingPasscode.go");
    person.reads("bankingPasscode.wrong", 2).keeps("banking-passcode-wrong");
    person.writes("bankingPasscode.label", Journey.PASSCODE).presses("bankingPasscode.go");
    return this;
  }

  private static String other(String code) {
    return String.format("%06d", (Integer.parseInt(code) + 1) % 1_000_000);
  }
}
