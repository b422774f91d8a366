package org.parvis.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Somebody of the staff at the review station. */
final class Reviewer {
  private static final String PASSWORD = "une équipe qui relit tout avec soin";
  static final String EMAIL = "controle@parvis.example";

  private final Person person;

  Reviewer(Person person) {
    this.person = person;
  }

  Reviewer opensTheStaffAccess(String link) {
    person.secrets().add(link.substring(link.indexOf('=') + 1));
    person.opens(link).sees("link.staff.title").keeps("staff-link");
    person.writes("signUp.email", EMAIL).writesSecret("link.password", PASSWORD);
    person.presses("link.go");
    return seesTheQueue();
  }

  Reviewer signsIn() {
    person.opens("/").sees("signIn.title");
    person.writes("signIn.email", EMAIL).writesSecret("signIn.password", PASSWORD);
    person.presses("signIn.go").speaksTheirLanguage();
    return seesTheQueue();
  }

  Reviewer seesTheQueue() {
    person.opens("/staff/queue.xhtml").sees("queue.title").keeps("staff-queue");
    return this;
  }

  /** From the station to another password and back. */
  Reviewer changesThePassword(String chosen) {
    person.follows("changePassword.title").sees("changePassword.title");
    writesTwice("court comme 12").isToldBeside("newPassword.password", "password.tooShort", 15);
    person.keeps("staff-change-password-short");
    writesTwice(chosen).sees("queue.title").reads("note.ownPasswordChanged");
    person.keeps("staff-password-changed");
    return this;
  }

  private Person writesTwice(String chosen) {
    person.writesSecret("changePassword.old", PASSWORD);
    person.writesSecret("newPassword.password", chosen);
    return person.writesSecret("changePassword.again", chosen).presses("newPassword.go");
  }

  /** Takes the case of a member who has filmed. */
  Reviewer takesTheCaseOf(Journey member) {
    finds(member);
    person.reads("case.fields");
    return this;
  }

  // Names alike are common: who is meant is told by the address on the case itself. Cases that
  // somebody else has left there are opened and left again.
  private void finds(Journey member) {
    Page page = person.page();
    Locator works = page.locator("tbody tr :is(button[name=case], a.button)");
    int cases = 1;
    for (int row = 0; row < cases; row++) {
      person.opens("/staff/queue.xhtml").sees("queue.title");
      works.first().waitFor();
      person.keeps("staff-queue-case");
      cases = works.count();
      person.presses(works.nth(row));
      page.waitForURL(url -> url.contains("/staff/case.xhtml"));
      person.reads("case.email");
      if (page.getByText(member.email(), new Page.GetByTextOptions().setExact(true)).count() > 0) {
        return;
      }
    }
    throw new AssertionError("no case of " + member.email() + " among " + cases);
  }

  /** Sees what the engine compared, and every recording of a card and a face plays. */
  Reviewer watches() {
    return watches(3);
  }

  Reviewer watches(int recordings) {
    Page page = person.page();
    Locator clips = page.locator("figure.recording");
    assertThat(clips).hasCount(recordings);
    for (int clip = 0; clip < recordings; clip++) {
      showsItsFirstPicture(page, clip);
      clips
          .nth(clip)
          .getByRole(
              AriaRole.BUTTON,
              new Locator.GetByRoleOptions()
                  .setName(person.words().of("case.clip.forward"))
                  .setExact(true))
          .click();
      assertThat(clips.nth(clip).locator("[data-recording-state]")).isHidden();
    }
    person.keeps("staff-case");
    return this;
  }

  /** Before anybody has pressed play. */
  private static void showsItsFirstPicture(Page page, int clip) {
    page.waitForFunction(
        "clip => {const video = document.querySelectorAll('figure.recording video')[clip];"
            + " return video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.paused"
            + " && video.currentTime === 0}",
        clip);
  }

  Reviewer approves() {
    person.presses("case.approve").reads("case.approve.missing").keeps("staff-case-ticks-missing");
    for (String tick : List.of("ORIGINAL", "COLOUR", "UNDAMAGED", "SAME_PERSON", "MOVEMENT")) {
      person
          .page()
          .getByLabel(person.words().of("case.tick." + tick), new Page.GetByLabelOptions())
          .check();
    }
    person.presses("case.approve").reads("queue.decided").keeps("staff-queue-decided");
    return this;
  }

  /** Closes the answer that is owed after a refusal; it needs a note. */
  Reviewer answers(Journey member) {
    takesTheCaseOf(member);
    person.sees("case.answer").keeps("staff-answer");
    person.presses("case.answer.do").reads("case.note.missing").keeps("staff-answer-missing");
    person.writes("case.note", "Rappelé le membre : il apporte sa nouvelle carte.");
    person.presses("case.answer.do").reads("queue.answered");
    return this;
  }

  /** Takes a request for help, calls the member and closes it with a sentence. */
  Reviewer helps(Journey member, String note) {
    finds(member);
    person.sees("case.help").readsText(note).readsText(member.number()).keeps("staff-help");
    person.unfolds("case.messages").reads("message.state.DELIVERED").keeps("staff-help-messages");
    person.presses("case.help.contacted.do").reads("case.help.contacted").keeps("staff-help-told");
    person.presses("case.help.close.do").reads("case.help.outcome.missing");
    person.writes("case.help.outcome", "Vient mardi avec sa carte.").presses("case.help.close.do");
    person.reads("queue.helped").keeps("staff-queue-helped");
    return this;
  }

  Person person() {
    return person;
  }
}
