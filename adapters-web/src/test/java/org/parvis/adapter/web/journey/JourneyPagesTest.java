package org.parvis.adapter.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.application.credential.ConfirmPasscode.Outcome.OutOfStep.Why.PASSWORD_LOCKED;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.exchange.CountedStrays;
import org.parvis.adapter.web.exchange.HeldToken;
import org.parvis.adapter.web.exchange.KnownOrigin;
import org.parvis.adapter.web.exchange.NotedErrors;
import org.parvis.adapter.web.exchange.NotedStatus;
import org.parvis.adapter.web.exchange.Places;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.adapter.web.exchange.Spoken;
import org.parvis.adapter.web.language.Texts;
import org.parvis.application.code.CodeDelivery;
import org.parvis.application.code.CodeView;
import org.parvis.application.code.ConfirmOneTimeCode;
import org.parvis.application.code.ConfirmOneTimeCode.Outcome.Closed.Why;
import org.parvis.application.code.FindOpenCode;
import org.parvis.application.code.ReadPhoneNumber;
import org.parvis.application.code.SendOneTimeCode;
import org.parvis.application.code.SendOneTimeCode.Outcome.Wait.Limit;
import org.parvis.application.credential.ConfirmPasscode;
import org.parvis.application.credential.SetPasscode;
import org.parvis.application.journey.FindMyPlace;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.journey.Place;
import org.parvis.application.login.SignInWithPassword;
import org.parvis.application.member.GiveProfile;
import org.parvis.application.member.OpenAccount;
import org.parvis.application.member.ReadLink;
import org.parvis.application.member.RequestSignUp;
import org.parvis.application.member.WishFor;
import org.parvis.application.port.PhoneReading;
import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.credential.PasscodeWeakness;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Feature;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.LinkPurpose;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.verification.ActionKind;
import org.parvis.domain.verification.RequiredAction;
import org.parvis.domain.verification.WhoActs;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class JourneyPagesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final PhoneNumber PHONE = new PhoneNumber("+33612345678");
  private static final CodeView CODE =
      new CodeView(
          new ChallengeId(new UUID(5, 5)),
          PHONE,
          NOW.plusSeconds(300),
          NOW.plusSeconds(30),
          5,
          new CodeDelivery(CodeDelivery.State.SENT, NOW));

  private final NotedErrors errors = new NotedErrors();
  private final HeldToken browser = new HeldToken();
  private final NotedStatus status = new NotedStatus();

  @Nested
  class EveryStep {
    @Test
    void stays_where_the_member_is() {
      assertThat(at(JourneyStep.PROFILE).elsewhereUnlessAccessIs(JourneyStep.PROFILE)).isNull();
    }

    @Test
    void F4_sends_an_old_tab_to_the_current_step() {
      assertThat(at(JourneyStep.PASSCODE).elsewhereUnlessAccessIs(JourneyStep.PROFILE))
          .isEqualTo("/passcode.xhtml?faces-redirect=true");
    }

    @Test
    void a_step_that_is_not_due_is_written_down_and_one_that_is_due_is_not() {
      CountedStrays strays = new CountedStrays();
      MyPlace here = at(JourneyStep.PASSCODE);
      here.stray = strays;
      assertThat(here.elsewhereUnlessAccessIs(JourneyStep.PASSCODE)).isNull();
      assertThat(strays.stepsNotDue()).isZero();
      assertThat(here.elsewhereUnlessAccessIs(JourneyStep.PROFILE)).isNotNull();
      assertThat(strays.stepsNotDue()).isEqualTo(1);
    }

    @Test
    void leads_on_to_the_first_step_not_done_once_the_banking_area_is_open() {
      MyPlace here = place(JourneyStep.PRO_ACCOUNT, JourneyStep.IDENTITY_OFFER);
      assertThat(here.onward()).isEqualTo("/verify.xhtml?faces-redirect=true");
    }

    @Test
    void leads_a_later_visit_to_what_the_member_came_for() {
      MyPlace here = place(JourneyStep.PRO_ACCOUNT, JourneyStep.IDENTITY_OFFER);
      assertThat(here.onwardFromSignIn()).isEqualTo("/account.xhtml?faces-redirect=true");
    }

    @ParameterizedTest
    @CsvSource({
      "TRANSFERS, /transfers.xhtml",
      "CARDS, /cards.xhtml",
      "COLLECTIONS, /account.xhtml",
      "TRANSACTIONS, /account.xhtml"
    })
    void ends_on_the_page_that_the_member_came_for(Feature wish, String page) {
      Place place =
          Places.place(JourneyStep.PRO_ACCOUNT, JourneyStep.RESULT, IdentityStatus.VERIFIED);
      MyPlace here = new MyPlace();
      here.session = SignedIn.member();
      here.findMyPlace =
          Places.at(
              new Place(
                  place.next(),
                  place.access(),
                  place.verification(),
                  place.identity(),
                  place.action(),
                  Optional.of(wish),
                  place.attempt(),
                  place.hints(),
                  place.refusal(),
                  place.answerDueAt(),
                  place.submittedAt()));
      assertThat(here.onward()).isEqualTo(page + "?faces-redirect=true");
      assertThat(here.onwardFromSignIn()).isEqualTo(page + "?faces-redirect=true");
    }

    @Test
    void leads_a_later_visit_back_into_a_verification_that_was_begun() {
      MyPlace here = place(JourneyStep.PRO_ACCOUNT, JourneyStep.FILM_FACE);
      assertThat(here.onwardFromSignIn()).isEqualTo("/film-face.xhtml?faces-redirect=true");
    }
  }

  @Nested
  class SigningIn {
    private final SignInPage page = new SignInPage();

    @Test
    void leads_a_member_to_their_space_with_a_new_token() {
      assertThat(signIn("a@b.fr", "right", new SignInWithPassword.Outcome.SignedIn(token(), false)))
          .isEqualTo("/space.xhtml?faces-redirect=true");
      assertThat(browser.token()).contains(HeldToken.TOKEN);
    }

    @Test
    void leads_the_staff_to_the_queue() {
      assertThat(signIn("a@b.fr", "right", new SignInWithPassword.Outcome.SignedIn(token(), true)))
          .isEqualTo("/staff/queue.xhtml?faces-redirect=true");
    }

    @Test
    void leads_back_to_the_invitation_that_one_came_from() {
      page.setInvitation("abcdefghijklmnopqrstuvwxyz");
      assertThat(signIn("a@b.fr", "right", new SignInWithPassword.Outcome.SignedIn(token(), false)))
          .isEqualTo("/invitation.xhtml?token=abcdefghijklmnopqrstuvwxyz&faces-redirect=true");
    }

    @Test
    void does_not_pass_on_what_is_no_token() {
      page.setInvitation("https://evil.example/?x");
      assertThat(signIn("a@b.fr", "right", new SignInWithPassword.Outcome.SignedIn(token(), false)))
          .isEqualTo("/space.xhtml?faces-redirect=true");
    }

    @Test
    void is_not_asked_of_whoever_is_signed_in() {
      page.session = SignedIn.member();
      assertThat(page.enter()).isEqualTo("/space.xhtml?faces-redirect=true");
      page.session = SignedIn.nobody();
      assertThat(page.enter()).isNull();
    }

    @Test
    void A7_never_says_what_was_wrong() {
      assertThat(signIn("a@b.fr", "wrong", new SignInWithPassword.Outcome.Denied())).isNull();
      assertThat(errors.noted()).containsExactly("page: signIn.denied");
      assertThat(browser.token()).isEmpty();
    }

    @Test
    void A7_says_the_same_of_an_endless_password() {
      assertThat(signIn("a@b.fr", "x".repeat(1001), new SignInWithPassword.Outcome.Denied()))
          .isNull();
      assertThat(errors.noted()).containsExactly("page: signIn.denied");
    }

    @Test
    void A9_says_when_too_many_failed_from_there_and_when_to_come_back() {
      assertThat(signIn("a@b.fr", "x", new SignInWithPassword.Outcome.TooMany(NOW))).isNull();
      assertThat(errors.noted()).containsExactly("page: signIn.tooMany");
      assertThat(status.until()).contains(NOW);
      assertThat(browser.token()).isEmpty();
    }

    @Test
    void asks_for_a_whole_address() {
      signIn("a", "right", new SignInWithPassword.Outcome.Denied());
      assertThat(errors.noted()).containsExactly("email: signIn.emailWrong");
    }

    private String signIn(String email, String password, SignInWithPassword.Outcome outcome) {
      page.errors = errors;
      page.browser = browser;
      page.signInWithPassword = command -> outcome;
      page.origin = new KnownOrigin();
      page.status = status;
      page.written = Spoken.plain();
      page.setEmail(email);
      page.setPassword(password);
      return page.signIn();
    }
  }

  @Nested
  class SigningUp {
    private final SignUpPage page = new SignUpPage();
    private final List<RequestSignUp.Command> asked = new ArrayList<>();

    @Test
    void A7_answers_every_address_alike() {
      assertThat(ask("A@B.fr", new RequestSignUp.Outcome.Accepted()))
          .isEqualTo("/sign-up-sent.xhtml?faces-redirect=true");
      assertThat(asked)
          .singleElement()
          .returns(new EmailAddress("a@b.fr"), RequestSignUp.Command::address)
          .returns(Optional.empty(), RequestSignUp.Command::invitationToken);
    }

    @Test
    void says_when_the_domain_is_not_served() {
      assertThat(ask("a@b.fr", new RequestSignUp.Outcome.DomainNotServed())).isNull();
      assertThat(errors.noted()).containsExactly("email: signUp.domainNotServed");
    }

    @Test
    void asks_nothing_of_the_core_without_an_address() {
      ask("nobody", new RequestSignUp.Outcome.Accepted());
      assertThat(asked).isEmpty();
    }

    private String ask(String email, RequestSignUp.Outcome outcome) {
      page.errors = errors;
      page.language = Spoken.french();
      page.requestSignUp =
          command -> {
            asked.add(command);
            return outcome;
          };
      page.setEmail(email);
      return page.ask();
    }
  }

  @Nested
  class TheLink {
    private final LinkPage page = new LinkPage();
    private final List<OpenAccount.Command> opened = new ArrayList<>();

    @Test
    void is_not_used_up_by_looking_at_it() {
      read(
          new ReadLink.Outcome.Usable(
              LinkPurpose.SIGN_UP, Optional.of(new EmailAddress("a@b.fr")), 13, 128));
      assertThat(page.isUsable()).isTrue();
      assertThat(page.getAddress()).isEqualTo("a@b.fr");
      assertThat(opened).isEmpty();
    }

    @Test
    void opens_the_account_and_signs_in() {
      read(
          new ReadLink.Outcome.Usable(
              LinkPurpose.SIGN_UP, Optional.of(new EmailAddress("a@b.fr")), 13, 128));
      assertThat(open("a long sentence", new OpenAccount.Outcome.Opened(token(), false)))
          .isEqualTo("/space.xhtml?faces-redirect=true");
      assertThat(browser.token()).contains(HeldToken.TOKEN);
    }

    @Test
    void says_why_a_password_is_weak() {
      read(
          new ReadLink.Outcome.Usable(
              LinkPurpose.SIGN_UP, Optional.of(new EmailAddress("a@b.fr")), 13, 128));
      assertThat(open("short", new OpenAccount.Outcome.Weak(PasswordWeakness.TOO_SHORT))).isNull();
      assertThat(errors.noted()).containsExactly("password: password.tooShort");
    }

    @Test
    void tells_how_long_the_institution_wants_passwords() {
      read(
          new ReadLink.Outcome.Usable(
              LinkPurpose.SIGN_UP, Optional.of(new EmailAddress("a@b.fr")), 13, 128));
      page.language = Spoken.french();
      assertThat(page.getPasswordHint()).contains("13");
    }

    @Test
    void that_was_used_meanwhile_leads_to_sign_in() {
      read(
          new ReadLink.Outcome.Usable(
              LinkPurpose.SIGN_UP, Optional.of(new EmailAddress("a@b.fr")), 13, 128));
      assertThat(open("a long sentence", new OpenAccount.Outcome.NotUsable()))
          .isEqualTo("/sign-in.xhtml?note=linkUsed&faces-redirect=true");
    }

    @Test
    void of_the_first_staff_asks_for_an_address() {
      read(new ReadLink.Outcome.Usable(LinkPurpose.FIRST_STAFF, Optional.empty(), 16, 128));
      assertThat(open("a long sentence", new OpenAccount.Outcome.Opened(token(), true))).isNull();
      assertThat(errors.noted()).containsExactly("email: signUp.emailWrong");
      page.setEmail("r@b.fr");
      assertThat(page.open()).isEqualTo("/staff/queue.xhtml?faces-redirect=true");
    }

    @Test
    void without_a_token_is_not_usable() {
      page.session = SignedIn.nobody();
      page.setToken("");
      assertThat(page.isUsable()).isFalse();
      assertThat(page.open()).isNull();
    }

    @Test
    void that_has_served_leads_whoever_is_signed_in_to_their_space() {
      page.session = SignedIn.member();
      read(new ReadLink.Outcome.NotUsable());
      assertThat(page.enter()).isEqualTo("/space.xhtml?faces-redirect=true");
      assertThat(page.open()).isEqualTo("/space.xhtml?faces-redirect=true");
    }

    @Test
    void that_has_served_says_so_to_a_stranger() {
      page.session = SignedIn.nobody();
      read(new ReadLink.Outcome.NotUsable());
      assertThat(page.enter()).isNull();
    }

    private void read(ReadLink.Outcome outcome) {
      page.readLink = command -> outcome;
      page.setToken("abcdefghijklmnopqrstuvwxyz");
    }

    private String open(String password, OpenAccount.Outcome outcome) {
      page.errors = errors;
      page.browser = browser;
      page.language = Spoken.french();
      page.openAccount =
          command -> {
            opened.add(command);
            return outcome;
          };
      page.setPassword(password);
      return page.open();
    }
  }

  @Nested
  class TheSpace {
    @Test
    void remembers_the_wish_and_leads_to_the_bank() {
      SpacePage page = new SpacePage();
      List<Feature> wished = new ArrayList<>();
      page.session = SignedIn.member();
      page.wishFor =
          command -> {
            wished.add(command.feature());
            return new WishFor.Outcome.Remembered();
          };
      assertThat(page.wish(Feature.COLLECTIONS))
          .isEqualTo("/web-banking.xhtml?faces-redirect=true");
      assertThat(wished).containsExactly(Feature.COLLECTIONS);
    }

    @Test
    void offers_to_resume_a_verification_only_where_one_is_open() {
      SpacePage page = new SpacePage();
      page.myPlace = place(JourneyStep.BANKING_CODE, JourneyStep.FILM_FACE);
      assertThat(page.isVerificationOpen()).isTrue();
      assertThat(page.getResumeAt()).isEqualTo("/film-face.xhtml");
      page.myPlace = place(JourneyStep.BANKING_CODE, JourneyStep.BANKING_CODE);
      assertThat(page.isVerificationOpen()).isFalse();
    }
  }

  @Nested
  class TheDoorOfTheBank {
    private final WebBankingPage page = new WebBankingPage();
    private final List<SendOneTimeCode.Command> sent = new ArrayList<>();

    @Test
    void leads_a_first_visit_to_the_telephone_and_sends_nothing() {
      assertThat(connect(JourneyStep.PHONE)).isEqualTo("/phone.xhtml?faces-redirect=true");
      assertThat(sent).isEmpty();
    }

    @Test
    void sends_a_code_on_a_later_visit() {
      assertThat(connect(JourneyStep.BANKING_CODE))
          .isEqualTo("/banking-code.xhtml?faces-redirect=true");
      assertThat(sent).hasSize(1);
    }

    @Test
    void leads_straight_in_when_it_is_open() {
      assertThat(connect(JourneyStep.PRO_ACCOUNT)).isEqualTo("/account.xhtml?faces-redirect=true");
    }

    private String connect(JourneyStep access) {
      page.myPlace = at(access);
      page.session = SignedIn.member();
      page.origin = new KnownOrigin();
      page.sendOneTimeCode =
          command -> {
            sent.add(command);
            return new SendOneTimeCode.Outcome.Sent(CODE);
          };
      return page.connect();
    }
  }

  @Nested
  class TheTelephone {
    private final PhonePage page = new PhonePage();
    private final List<SendOneTimeCode.Command> sent = new ArrayList<>();

    @Test
    void is_shown_back_before_anything_is_sent() {
      page(new ReadPhoneNumber.Outcome.Usable(PHONE), new SendOneTimeCode.Outcome.Sent(CODE));
      page.setTyped("06 12 34 56 78");
      assertThat(page.read()).isNull();
      assertThat(page.isToBeConfirmed()).isTrue();
      assertThat(page.getShown().replace('\u00A0', ' ')).isEqualTo("+33 6 12 34 56 78");
      assertThat(sent).isEmpty();
    }

    @Test
    void is_written_to_once_it_is_confirmed() {
      page(new ReadPhoneNumber.Outcome.Usable(PHONE), new SendOneTimeCode.Outcome.Sent(CODE));
      page.setUnderstood(PHONE.e164());
      assertThat(page.send()).isEqualTo("/phone-code.xhtml?faces-redirect=true");
      assertThat(sent).singleElement().returns(Optional.of(PHONE), SendOneTimeCode.Command::phone);
    }

    @Test
    void a_second_press_finds_the_code_that_has_left() {
      page(
          new ReadPhoneNumber.Outcome.Usable(PHONE),
          new SendOneTimeCode.Outcome.Wait(NOW.plusSeconds(30), Limit.THIS_NUMBER));
      page.findOpenCode = command -> new FindOpenCode.Outcome.Waiting(CODE);
      page.setUnderstood(PHONE.e164());
      assertThat(page.send()).isEqualTo("/phone-code.xhtml?faces-redirect=true");
    }

    @Test
    void says_when_it_must_wait() {
      page(
          new ReadPhoneNumber.Outcome.Usable(PHONE),
          new SendOneTimeCode.Outcome.Wait(NOW.plusSeconds(600), Limit.THIS_NUMBER));
      page.setUnderstood(PHONE.e164());
      assertThat(page.send()).isNull();
      assertThat(errors.noted()).containsExactly("page: code.wait");
    }

    @Test
    void can_be_corrected() {
      page(new ReadPhoneNumber.Outcome.Usable(PHONE), new SendOneTimeCode.Outcome.Sent(CODE));
      page.setUnderstood(PHONE.e164());
      assertThat(page.correct()).isNull();
      assertThat(page.isToBeConfirmed()).isFalse();
      assertThat(page.getTyped()).isEqualTo(PHONE.e164());
    }

    @Test
    void must_be_one_that_we_serve() {
      page(
          new ReadPhoneNumber.Outcome.NotServed(PhoneReading.NotServed.Why.LANDLINE),
          new SendOneTimeCode.Outcome.Sent(CODE));
      assertThat(page.read()).isNull();
      assertThat(errors.noted()).containsExactly("phone: phone.notServed.LANDLINE");
    }

    private void page(ReadPhoneNumber.Outcome read, SendOneTimeCode.Outcome send) {
      page.readPhoneNumber = command -> read;
      page.origin = new KnownOrigin();
      page.sendOneTimeCode =
          command -> {
            sent.add(command);
            return send;
          };
      page.findOpenCode = command -> new FindOpenCode.Outcome.Nothing();
      page.session = SignedIn.member();
      page.errors = errors;
      page.written = Spoken.plain();
      page.myPlace = at(JourneyStep.PHONE);
    }
  }

  @Nested
  class TheCode {
    private final PhoneCodePage page = new PhoneCodePage();

    @Test
    void leads_on_with_a_new_token() {
      assertThat(confirm("123 456", new ConfirmOneTimeCode.Outcome.Confirmed(token())))
          .isEqualTo("/profile.xhtml?faces-redirect=true");
      assertThat(browser.token()).contains(HeldToken.TOKEN);
    }

    @Test
    void says_how_many_tries_are_left() {
      assertThat(confirm("000000", new ConfirmOneTimeCode.Outcome.Wrong(2))).isNull();
      assertThat(errors.noted()).containsExactly("code: code.wrong");
    }

    @Test
    void that_is_closed_leads_back_to_the_number() {
      assertThat(confirm("000000", new ConfirmOneTimeCode.Outcome.Closed(Why.CODE_OVER)))
          .isEqualTo("/phone.xhtml?note=codeClosed&faces-redirect=true");
    }

    @Test
    void A6_says_that_no_code_is_checked_while_the_password_is_locked() {
      assertThat(confirm("000000", new ConfirmOneTimeCode.Outcome.Closed(Why.PASSWORD_LOCKED)))
          .isEqualTo("/phone.xhtml?note=codeLocked&faces-redirect=true");
    }

    // security.md B5
    @Test
    void B5_says_that_no_code_is_accepted_after_too_many_wrong_ones() {
      assertThat(confirm("000000", new ConfirmOneTimeCode.Outcome.Closed(Why.TRIES_OVER)))
          .isEqualTo("/phone.xhtml?note=codeTriesOver&faces-redirect=true");
    }

    // security.md B5, B7
    @ParameterizedTest
    @CsvSource({
      "THIS_NUMBER, code.wait",
      "ALL_NUMBERS, code.waitForAll",
      "THIS_ADDRESS, code.waitFromHere",
      "THIS_MEMBER, code.waitOfMember",
      "NUMBERS_LIKE_THIS, code.waitForBlock",
      "THIS_CALLING_CODE, code.waitForCountry",
      "WRONG_CODES, code.waitAfterWrong"
    })
    void that_cannot_be_sent_says_which_limit_was_reached(Limit limit, String text) {
      BankingCodePage later = new BankingCodePage();
      later.session = SignedIn.member();
      later.origin = new KnownOrigin();
      later.errors = errors;
      later.written = Spoken.plain();
      later.sendOneTimeCode = command -> new SendOneTimeCode.Outcome.Wait(NOW, limit);
      assertThat(later.resend()).isNull();
      assertThat(errors.noted()).containsExactly("page: " + text);
    }

    @Test
    void tells_of_a_taken_number_after_the_right_code_only() {
      assertThat(confirm("123456", new ConfirmOneTimeCode.Outcome.PhoneTaken()))
          .isEqualTo("/phone.xhtml?note=phoneTaken&faces-redirect=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef"})
    void has_six_digits(String typed) {
      assertThat(confirm(typed, new ConfirmOneTimeCode.Outcome.Closed(Why.CODE_OVER))).isNull();
      assertThat(errors.noted()).containsExactly("code: code.sixDigits");
    }

    @Test
    void is_counted_down_by_the_servers_clock() {
      page.findOpenCode = command -> new FindOpenCode.Outcome.Waiting(CODE);
      page.session = SignedIn.member();
      page.clock = CLOCK;
      assertThat(page.getMillisLeft()).isEqualTo(300_000);
      assertThat(page.getMillisToResend()).isEqualTo(30_000);
    }

    @Test
    void of_a_later_visit_is_sent_to_the_confirmed_number() {
      BankingCodePage later = new BankingCodePage();
      List<SendOneTimeCode.Command> sent = new ArrayList<>();
      later.session = SignedIn.member();
      later.origin = new KnownOrigin();
      later.sendOneTimeCode =
          command -> {
            sent.add(command);
            return new SendOneTimeCode.Outcome.Sent(CODE);
          };
      assertThat(later.resend()).isEqualTo("/banking-code.xhtml?note=resent&faces-redirect=true");
      assertThat(sent).singleElement().returns(Optional.empty(), SendOneTimeCode.Command::phone);
    }

    private String confirm(String typed, ConfirmOneTimeCode.Outcome outcome) {
      page.confirmOneTimeCode = command -> outcome;
      page.session = SignedIn.member();
      page.errors = errors;
      page.browser = browser;
      page.myPlace = moving(JourneyStep.PHONE_CODE, at(JourneyStep.PROFILE));
      page.setTyped(typed);
      return page.confirm();
    }
  }

  @Nested
  class TheProfile {
    private final ProfilePage page = new ProfilePage();
    private final List<GiveProfile.Command> given = new ArrayList<>();

    @Test
    void takes_names_in_any_script() {
      assertThat(give("Zoé  Ève", "Lefèvre-d’Arc", "李", "27", "3", "1984"))
          .isEqualTo("/passcode.xhtml?faces-redirect=true");
      assertThat(given)
          .singleElement()
          .returns(new PersonName("Zoé Ève", "Lefèvre-d’Arc", "李"), GiveProfile.Command::name);
    }

    @Test
    void needs_no_usage_name() {
      assertThat(give("Zoé", "Martin", " ", "27", "03", "1984"))
          .isEqualTo("/passcode.xhtml?faces-redirect=true");
    }

    @Test
    void names_every_error_at_once() {
      assertThat(give("", "123", "4", "x", "3", "1984")).isNull();
      assertThat(errors.noted())
          .containsExactly(
              "givenNames: profile.givenNamesWrong",
              "birthName: profile.birthNameWrong",
              "usageName: profile.usageWrong",
              "day: profile.dayWrong");
      assertThat(given).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "31, 2, 1984, day: profile.dateWrong",
      "24, 11, 2026, day: profile.dateWrong",
      "1, 1, 1890, day: profile.dateWrong",
      "1, , 1984, month: profile.monthWrong",
      "1, 1, 84, year: profile.yearWrong"
    })
    void knows_the_calendar(String day, String month, String year, String error) {
      give("Zoé", "Martin", "", day, month == null ? "" : month, year);
      assertThat(errors.noted()).containsExactly(error);
    }

    private String give(
        String givenNames,
        String birthName,
        String usageName,
        String day,
        String month,
        String year) {
      page.giveProfile =
          command -> {
            given.add(command);
            return new GiveProfile.Outcome.Given();
          };
      page.session = SignedIn.member();
      page.errors = errors;
      page.clock = CLOCK;
      page.settings = Spoken.SETTINGS;
      page.myPlace = moving(JourneyStep.PROFILE, at(JourneyStep.PASSCODE));
      page.setGivenNames(givenNames);
      page.setBirthName(birthName);
      page.setUsageName(usageName);
      page.setDay(day);
      page.setMonth(month);
      page.setYear(year);
      return page.give();
    }
  }

  @Nested
  class ThePasscode {
    private final PasscodePage page = new PasscodePage();
    private final BankingPasscodePage later = new BankingPasscodePage();

    @Test
    void leads_on_with_a_new_token() {
      assertThat(choose("258036", "258036", new SetPasscode.Outcome.Set(token())))
          .isEqualTo("/verify.xhtml?faces-redirect=true");
      assertThat(browser.token()).contains(HeldToken.TOKEN);
    }

    @Test
    void is_typed_twice_alike() {
      assertThat(choose("258036", "258037", new SetPasscode.Outcome.Set(token()))).isNull();
      assertThat(errors.noted()).containsExactly("again: passcode.different");
    }

    @ParameterizedTest
    @EnumSource(PasscodeWeakness.class)
    void that_is_weak_is_refused_with_its_reason(PasscodeWeakness weakness) {
      assertThat(choose("111111", "111111", new SetPasscode.Outcome.Weak(weakness))).isNull();
      assertThat(errors.noted()).containsExactly("passcode: " + PasscodePage.weaknessKey(weakness));
      assertThat(Texts.ofJourney(Spoken.french().locale()).say(PasscodePage.weaknessKey(weakness)))
          .isNotBlank();
    }

    @Test
    void F4_chosen_twice_by_two_presses_leads_to_the_current_step() {
      assertThat(choose("258036", "258036", new SetPasscode.Outcome.OutOfStep()))
          .isEqualTo("/verify.xhtml?faces-redirect=true");
    }

    @Test
    void opens_the_account_on_a_later_visit() {
      assertThat(confirm(new ConfirmPasscode.Outcome.Confirmed(token())))
          .isEqualTo("/account.xhtml?faces-redirect=true");
    }

    @Test
    void says_how_many_tries_are_left() {
      assertThat(confirm(new ConfirmPasscode.Outcome.Wrong(1))).isNull();
      assertThat(errors.noted()).containsExactly("passcode: bankingPasscode.wrong");
    }

    @Test
    void A6_while_the_password_is_locked_says_so_and_stays() {
      assertThat(confirm(new ConfirmPasscode.Outcome.OutOfStep(PASSWORD_LOCKED))).isNull();
      assertThat(errors.noted()).containsExactly("page: bankingPasscode.locked");
      assertThat(browser.isForgotten()).isFalse();
    }

    @Test
    void without_tries_ends_the_session_and_says_why() {
      assertThat(confirm(new ConfirmPasscode.Outcome.SignedOut()))
          .isEqualTo("/sign-in.xhtml?note=passcodeLocked&faces-redirect=true");
      assertThat(browser.isForgotten()).isTrue();
    }

    private String choose(String first, String second, SetPasscode.Outcome outcome) {
      page.setPasscode = command -> outcome;
      page.session = SignedIn.member();
      page.errors = errors;
      page.browser = browser;
      page.myPlace =
          moving(JourneyStep.PASSCODE, place(JourneyStep.PRO_ACCOUNT, JourneyStep.IDENTITY_OFFER));
      page.setFirst(first);
      page.setSecond(second);
      return page.choose();
    }

    private String confirm(ConfirmPasscode.Outcome outcome) {
      later.confirmPasscode = command -> outcome;
      later.session = SignedIn.member();
      later.errors = errors;
      later.browser = browser;
      later.myPlace = moving(JourneyStep.BANKING_PASSCODE, at(JourneyStep.PRO_ACCOUNT));
      later.setTyped("258036");
      return later.confirm();
    }
  }

  /** An old tab, the back button or a second press: the form's step is done. */
  @Nested
  class AFormOfAStepThatIsDone {
    private static final String ONWARD = "/consent.xhtml?faces-redirect=true";

    @Test
    void F4_with_a_number_leads_on() {
      PhonePage page = new PhonePage();
      page.myPlace = done();
      page.setTyped("06 12 34 56 78");
      assertThat(page.read()).isEqualTo(ONWARD);
      assertThat(page.correct()).isEqualTo(ONWARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "not a code"})
    void F4_with_a_code_leads_on(String typed) {
      PhoneCodePage page = new PhoneCodePage();
      page.myPlace = done();
      page.setTyped(typed);
      assertThat(page.confirm()).isEqualTo(ONWARD);
    }

    @Test
    void F4_with_the_code_of_a_later_visit_leads_on() {
      BankingCodePage page = new BankingCodePage();
      page.myPlace = done();
      assertThat(page.confirm()).isEqualTo(ONWARD);
    }

    @Test
    void F4_with_names_leads_on() {
      ProfilePage page = new ProfilePage();
      page.myPlace = done();
      assertThat(page.give()).isEqualTo(ONWARD);
    }

    @Test
    void F4_with_a_passcode_leads_on() {
      PasscodePage page = new PasscodePage();
      page.myPlace = done();
      assertThat(page.choose()).isEqualTo(ONWARD);
    }

    @Test
    void F4_with_the_passcode_of_a_later_visit_leads_on() {
      BankingPasscodePage page = new BankingPasscodePage();
      page.myPlace = done();
      assertThat(page.confirm()).isEqualTo(ONWARD);
    }

    private static MyPlace done() {
      return place(JourneyStep.PRO_ACCOUNT, JourneyStep.CONSENT);
    }
  }

  private static MyPlace moving(JourneyStep from, MyPlace to) {
    to.findMyPlace = Places.moving(at(from).findMyPlace, to.findMyPlace);
    return to;
  }

  private static MyPlace at(JourneyStep step) {
    return place(step, step);
  }

  private static MyPlace place(JourneyStep access, JourneyStep next) {
    MyPlace here = new MyPlace();
    here.stray = new CountedStrays();
    here.session = SignedIn.member();
    here.findMyPlace =
        command ->
            new FindMyPlace.Outcome.Found(
                new Place(
                    next,
                    access,
                    JourneyStep.IDENTITY_OFFER,
                    IdentityStatus.NOT_STARTED,
                    new RequiredAction(ActionKind.NONE, WhoActs.NOBODY, 0, Optional.empty()),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty()));
    return here;
  }

  private static org.parvis.domain.session.SessionToken token() {
    return HeldToken.TOKEN;
  }
}
