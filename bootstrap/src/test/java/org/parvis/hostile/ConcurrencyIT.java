package org.parvis.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.http.Page;
import org.parvis.http.PlainBrowser;
import org.parvis.http.PlainMember;
import org.parvis.walk.Words;

/** The same at the same moment, over real connections and into a real database. */
@ExtendWith(OneStage.class)
class ConcurrencyIT {
  private static final Duration HALF_WAIT_LESS = Duration.ofSeconds(2);
  private static final int MOST_SHARE = 4;
  private static final String NEW_TOKEN = "__Host-parvis=";

  private final Stage stage;
  private final Tables tables;

  ConcurrencyIT(Stage stage) {
    this.stage = stage;
    this.tables = stage.tables();
  }

  @Test
  void B3_of_fifty_posts_of_the_same_right_code_one_is_accepted() {
    PlainMember member = new PlainMember(stage, "fr", 301).opensAnAccount().givesThePhone();
    String code = member.codeFromTheMailbox();
    Page form = member.browser().opens("/phone-code.xhtml");
    long before = tables.newestLine();

    List<Page> answers =
        Crowd.atOnce(
            50, i -> stage.sameAs(member.browser()).posts(form, "go", Map.of("code", code)));

    List<String> lines = tables.linesAfter(before);
    assertThat(answers).extracting(Page::status).isSubsetOf(302, 303);
    assertThat(answers).filteredOn(ConcurrencyIT::bringsAToken).hasSize(1);
    assertThat(lines).filteredOn(line -> line.startsWith("CODE_ACCEPTED")).hasSize(1);
    assertThat(lines).filteredOn(line -> line.startsWith("PHONE_CONFIRMED")).hasSize(1);
    assertThat(lines)
        .filteredOn(line -> !line.startsWith("CODE_ACCEPTED"))
        .filteredOn(line -> !line.startsWith("PHONE_CONFIRMED"))
        .allMatch(
            line ->
                line.startsWith("CODE_REFUSED {\"reason\":\"ALREADY_USED\"}")
                    || line.startsWith("STEP_REFUSED {\"step\":\"/phone-code.xhtml\"}"));
  }

  @Test
  void A5_of_two_hundred_passwords_at_once_five_are_compared_and_the_right_one_does_not_open() {
    PlainMember member = new PlainMember(stage, "en", 302).opensAnAccount();
    PlainMember other = new PlainMember(stage, "en", 303).opensAnAccount();
    long before = tables.newestLine();
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<List<Duration>> meanwhile =
        CompletableFuture.supplyAsync(() -> waitsOf(other.browser(), "/space.xhtml", over));

    AtomicInteger answered = new AtomicInteger();
    List<Page> answers =
        Crowd.atOnce(
            200,
            i -> {
              if (i == 199) {
                awaitFiveTries(member, answered);
                return guess(member, PlainMember.PASSWORD);
              }
              Page answer = guess(member, "pas le bon mot " + i);
              answered.incrementAndGet();
              return answer;
            });
    over.set(true);

    List<String> lines = tables.linesAfter(before);
    long wrong = lines.stream().filter(line -> line.contains("WRONG_PASSWORD")).count();
    long right = lines.stream().filter(line -> line.startsWith("SIGNED_IN")).count();
    assertThat(wrong + right).isBetween(1L, 5L);
    assertThat(right).as("a success after five tries").isZero();
    assertThat(answers).noneMatch(ConcurrencyIT::bringsAToken);
    assertThat(answers).extracting(Page::status).containsOnly(200, 503);
    List<Duration> waits = meanwhile.join().stream().sorted().toList();
    assertThat(half(waits)).as("half of %s", waits).isLessThan(HALF_WAIT_LESS);
  }

  /** Hidden among the others, but after the try that shuts the door: before, it is simply right. */
  private void awaitFiveTries(PlainMember member, AtomicInteger answered) {
    while (answered.get() < 199
        && tables
            .column(
                "select member from credential_set where password_failures >= 5 and member ="
                    + " (select id from member where email = '"
                    + member.email()
                    + "')")
            .isEmpty()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private Page guess(PlainMember member, String password) {
    PlainBrowser browser = stage.browser("en");
    return browser.posts(
        browser.opens("/sign-in.xhtml"),
        "go",
        Map.of("email", member.email(), "password", password));
  }

  private static List<Duration> waitsOf(PlainBrowser browser, String path, AtomicBoolean over) {
    List<Duration> waits = new ArrayList<>();
    while (!over.get()) {
      waits.add(waitOf(() -> assertThat(browser.opens(path).status()).isEqualTo(200)));
    }
    return waits;
  }

  /**
   * Those who sign in wait for each other, and nobody else for them: half of what another visitor
   * waits stays far below the longest sign-in, however fast the machine is.
   */
  @Test
  void M1_while_two_hundred_sign_in_others_are_answered() {
    PlainMember member = new PlainMember(stage, "en", 307).opensAnAccount();
    Page form = stage.browser("en").opens("/sign-in.xhtml");
    PlainBrowser visitor = stage.browser("fr");
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<List<Duration>> meanwhile =
        CompletableFuture.supplyAsync(() -> waitsOf(visitor, "/", over));

    Map<String, String> guess = Map.of("email", member.email(), "password", "pas le bon mot");
    List<Duration> signIns =
        Crowd.atOnce(200, i -> waitOf(() -> stage.browser("en").posts(form, "go", guess).status()));
    over.set(true);

    List<Duration> waits = meanwhile.join().stream().sorted().toList();
    Duration slowest = signIns.stream().max(Duration::compareTo).orElseThrow();
    assertThat(waits).as("answers while sign-ins took up to %s", slowest).hasSizeGreaterThan(10);
    assertThat(half(waits).multipliedBy(MOST_SHARE)).as("half of %s", waits).isLessThan(slowest);
  }

  private static Duration half(List<Duration> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  private static Duration waitOf(Runnable act) {
    long begun = System.nanoTime();
    act.run();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Test
  void H5_two_reviewers_at_one_case_make_one_decision_and_one_message() {
    PlainMember member = new PlainMember(stage, "fr", 304).opensAnAccount().isOnboarded();
    member.startsTheVerification().consents().choosesTheCard().filmsNothing().givesTheBirthplace();
    String waiting = stage.handsToAPerson(member);
    long told = toldTo(member);
    List<Staff> staff = List.of(Staff.first(stage, "fr"), Staff.second(stage, "fr", 305));
    Words words = new Words("fr");
    long before = tables.newestLine();

    List<Page> claims = Crowd.atOnce(2, i -> staff.get(i).claims(waiting));
    assertThat(claims)
        .filteredOn(page -> page.leadsTo().getPath().equals("/staff/case.xhtml"))
        .hasSize(1);
    Staff holder = staff.get(claims.get(0).leadsTo().getPath().equals("/staff/case.xhtml") ? 0 : 1);
    Staff other = staff.get(holder.equals(staff.get(0)) ? 1 : 0);
    assertThat(other.browser().opens("/staff/queue.xhtml?said=taken").html().text())
        .contains(words.of("queue.taken"));

    Page form = holder.opens(waiting);
    List<Page> decisions =
        Crowd.atOnce(
            3,
            i ->
                switch (i) {
                  case 0 -> stage.sameAs(holder.browser()).posts(form, "approve", Staff.allTicks());
                  case 1 -> stage.sameAs(holder.browser()).posts(form, "refuse", Staff.aReason());
                  default -> stage.sameAs(other.browser()).posts(form, "approve", Staff.allTicks());
                });
    tables.awaitRest();

    assertThat(decisions)
        .extracting(page -> String.valueOf(page.leadsTo().getQuery()))
        .filteredOn(query -> query.contains("said=decided"))
        .hasSize(1);
    List<String> lines = tables.linesAfter(before);
    assertThat(lines)
        .filteredOn(
            line -> line.startsWith("ATTEMPT_APPROVED") || line.startsWith("ATTEMPT_REFUSED"))
        .hasSize(1);
    assertThat(toldTo(member) - told).isEqualTo(1);
  }

  private long toldTo(PlainMember member) {
    return tables
        .column(
            "select id from outbox_message where kind in ('IDENTITY_VERIFIED', 'IDENTITY_REFUSED')"
                + " and recipient in ('"
                + member.phone()
                + "', '"
                + member.email()
                + "')")
        .size();
  }

  private static boolean bringsAToken(Page page) {
    String cookie = page.header("Set-Cookie");
    return cookie.startsWith(NEW_TOKEN) && !cookie.startsWith(NEW_TOKEN + ";");
  }
}
