package org.parvis.walk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The steps of the journey as a French-speaking person takes them. */
final class Journey {
  private static final String PASSWORD = "un phare au bout de la jetée";
  private static final String PASSCODE = "280461";

  private final RunningParvis parvis;
  private final Person person;
  private final FakeCamera camera;
  private final String email;
  private final String number;

  Journey(RunningParvis parvis, Person person, FakeCamera camera, String email, String number) {
    this.parvis = parvis;
    this.person = person;
    this.camera = camera;
    this.email = email;
    this.number = number;
  }

  Journey opensAnAccountFrom(String invitation) {
    person.opens(invitation).reads("Cette association vous invite").follows("Créer mon compte");
    person.sees("Créer mon compte").writes("Adresse e-mail", email).presses("Recevoir le lien");
    person.sees("Regardez vos messages");
    person.opens(person.linkFor(email)).sees("Choisissez votre mot de passe");
    person.writes("Mot de passe", PASSWORD).presses("Créer mon compte");
    person.sees("Mon espace");
    return this;
  }

  Journey opensTheStaffAccess(String link) {
    person.opens(link).sees("Ouvrir le premier accès du personnel");
    person.writes("Adresse e-mail", email).writes("Mot de passe", PASSWORD);
    person.presses("Créer mon compte");
    person.sees("Dossiers à traiter");
    return this;
  }

  Journey confirmsThePhone() {
    person.page().locator("summary").first().click();
    person.presses("Collectes").sees("Web Banking").presses("Se connecter au Web Banking");
    person.sees("Votre téléphone").writes("Numéro de mobile", national()).presses("Continuer");
    person.sees("C’est bien ce numéro").reads(number).presses("Oui, envoyer le code");
    person.sees("Le code reçu par SMS");
    person.writes("Code à 6 chiffres", person.codeFor(number)).presses("Valider");
    return this;
  }

  Journey givesTheProfile(String givenNames, String birthName) {
    person.sees("Votre profil").writes("Prénoms", givenNames);
    person.writes("Nom de naissance", birthName);
    person.writes("Jour", "13").writes("Mois", "7").writes("Année", "1990").presses("Continuer");
    return this;
  }

  Journey choosesThePasscode() {
    person.sees("Votre code secret").writes("Code secret à 6 chiffres", PASSCODE);
    person.writes("Encore une fois", PASSCODE).presses("Enregistrer mon code secret");
    return this;
  }

  Journey consents() {
    person.sees("Vérifier mon identité");
    clickEither("Vérifier mon identité");
    person.sees("Vérifions votre identité en 3 minutes").presses("Démarrer ma vérification");
    person.sees("Ce que vous allez faire");
    person.ticks("J’accepte que mon visage soit filmé");
    person.ticks("J’ai lu et j’accepte");
    person.presses("Je souhaite vérifier mon identité");
    person.sees("Votre document").presses("Filmer ce document");
    return this;
  }

  Journey filmsTheDocument(Specimens specimens) {
    camera.show(specimens.front());
    person.sees("Filmez le recto de votre carte");
    films();
    person.sees("Filmez le verso de votre carte");
    camera.show(specimens.back());
    films();
    return this;
  }

  Journey filmsTheFace(Specimens specimens) {
    camera.show(specimens.face());
    person.sees("Filmez votre visage");
    films();
    return this;
  }

  Journey givesTheBirthplace() {
    person.sees("Où êtes-vous né").writes("Ville", "Saint-Étienne").presses("Continuer");
    return this;
  }

  Person person() {
    return person;
  }

  /** What comes back later: the number of messages, the account. */
  String email() {
    return email;
  }

  String number() {
    return number;
  }

  private void films() {
    person.presses("Ouvrir la caméra");
    person.presses("Commencer à filmer");
    person.presses("Envoyer");
  }

  // The same words may be a link on one screen and a button on the next.
  private void clickEither(String name) {
    Page page = person.page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
        .or(
            page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name))))
        .first()
        .click();
  }

  private String national() {
    return "0" + number.substring(3);
  }

  String url(String path) {
    return parvis.url(path);
  }
}
