package org.parvis.adapter.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.adapter.web.language.Texts;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.access.ListMyAssociations;
import org.parvis.application.access.RightView;
import org.parvis.application.banking.CollectFunds;
import org.parvis.application.banking.ProAccountView;
import org.parvis.application.banking.ReadProAccount;
import org.parvis.application.session.SessionOverException;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Association;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.access.Missing;
import org.parvis.domain.access.UnlockAction;
import org.parvis.domain.banking.Money;
import org.parvis.domain.verification.ActionKind;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class AccountTest {
  private static final UUID COLLECTION = new UUID(7, 7);
  private static final AccessDecision.Refused NOT_GRANTED =
      new AccessDecision.Refused(Set.of(Missing.RIGHT), UnlockAction.ASK_YOUR_ASSOCIATION);
  private static final Association FIRST =
      new Association(new AssociationId(new UUID(3, 1)), "Les Amis");
  private static final Association SECOND =
      new Association(new AssociationId(new UUID(3, 2)), "La Chorale");

  @Test
  void a_forged_press_of_a_locked_button_is_forbidden() throws Exception {
    assertThat(press(COLLECTION.toString(), new CollectFunds.Outcome.Refused(NOT_GRANTED)).status())
        .isEqualTo(403);
  }

  @Test
  void a_session_that_ended_meanwhile_is_not_called_a_missing_right() {
    assertThatThrownBy(
            () ->
                press(
                    SignedIn.justEnded(),
                    COLLECTION.toString(),
                    new CollectFunds.Outcome.Refused(NOT_GRANTED)))
        .isInstanceOf(SessionOverException.class);
  }

  @Test
  void a_collection_is_moved_and_the_account_shown() throws Exception {
    Answered answered =
        press(COLLECTION.toString(), new CollectFunds.Outcome.Collected(new Money(100)));
    assertThat(answered.status()).isEqualTo(303);
    assertThat(answered.header("Location")).isEqualTo("/account.xhtml?note=collected");
  }

  @Test
  void a_second_press_finds_nothing_to_move() throws Exception {
    assertThat(
            press(COLLECTION.toString(), new CollectFunds.Outcome.NothingToCollect())
                .header("Location"))
        .isEqualTo("/account.xhtml?note=nothingToCollect");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "not-an-id", "../../etc"})
  void what_is_no_collection_is_not_found(String collection) throws Exception {
    assertThat(press(collection, new CollectFunds.Outcome.NothingToCollect()).status())
        .isEqualTo(404);
  }

  @Test
  void a_lock_says_what_is_missing_and_what_opens_it() {
    assertThat(
            Lock.on(
                AccessRight.COLLECT_FUNDS,
                List.of(new RightView(AccessRight.COLLECT_FUNDS, NOT_GRANTED))))
        .contains(new Lock(List.of(Missing.RIGHT), UnlockAction.ASK_YOUR_ASSOCIATION));
  }

  @Test
  void what_is_permitted_has_no_lock() {
    assertThat(
            Lock.on(
                AccessRight.COLLECT_FUNDS,
                List.of(
                    new RightView(
                        AccessRight.COLLECT_FUNDS,
                        new AccessDecision.Permitted(AccessDecision.Permitted.Extent.FULL)))))
        .isEmpty();
  }

  @Test
  void a_right_that_nobody_decided_on_is_locked() {
    assertThat(Lock.on(AccessRight.COLLECT_FUNDS, List.of())).isPresent();
  }

  @Test
  void one_of_several_associations_is_chosen_by_the_address() {
    AccountPage page = page(new ReadProAccount.Outcome.Refused(NOT_GRANTED));
    assertThat(page.getChosen()).isEqualTo(FIRST);
    page.setAssociation(SECOND.id().value().toString());
    assertThat(page.getChosen()).isEqualTo(SECOND);
  }

  @Test
  void an_address_never_chooses_somebody_elses_association() {
    AccountPage page = page(new ReadProAccount.Outcome.Refused(NOT_GRANTED));
    page.setAssociation(new UUID(9, 9).toString());
    assertThat(page.getChosen()).isEqualTo(FIRST);
  }

  @Test
  void a_closed_account_shows_why_and_nothing_else() {
    AccountPage page = page(new ReadProAccount.Outcome.Refused(NOT_GRANTED));
    assertThat(page.getAccount()).isNull();
    assertThat(page.getClosed().missing()).containsExactly(Missing.RIGHT);
  }

  @Test
  void a_locked_collection_has_its_reason() {
    AccountPage page =
        page(
            new ReadProAccount.Outcome.Account(
                new ProAccountView(
                    FIRST,
                    Money.ZERO,
                    false,
                    List.of(),
                    List.of(),
                    List.of(new RightView(AccessRight.COLLECT_FUNDS, NOT_GRANTED)))));
    assertThat(page.getClosed()).isNull();
    assertThat(page.getCollectLock().unlock()).isEqualTo(UnlockAction.ASK_YOUR_ASSOCIATION);
  }

  @ParameterizedTest
  @EnumSource(Missing.class)
  void every_thing_that_can_be_missing_has_its_words(Missing missing) {
    assertThat(french("missing." + missing)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(UnlockAction.class)
  void every_way_to_unlock_has_its_words(UnlockAction unlock) {
    assertThat(french("unlock." + unlock)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(value = ActionKind.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void every_required_action_has_its_words(ActionKind kind) {
    assertThat(french("action." + kind)).isNotBlank();
    assertThat(french("action.when." + kind)).isNotBlank();
    assertThat(french("action.go." + kind)).isNotBlank();
  }

  private static String french(String key) {
    return Texts.ofJourney(Locale.FRENCH).say(key);
  }

  private static AccountPage page(ReadProAccount.Outcome outcome) {
    AccountPage page = new AccountPage();
    page.session = SignedIn.member();
    page.listMyAssociations =
        query -> new ListMyAssociations.Outcome.Listed(List.of(FIRST, SECOND));
    page.readProAccount = query -> outcome;
    return page;
  }

  private static Answered press(String collection, CollectFunds.Outcome outcome)
      throws IOException {
    return press(SignedIn.member(), collection, outcome);
  }

  private static Answered press(
      CurrentSession session, String collection, CollectFunds.Outcome outcome) throws IOException {
    CollectServlet servlet = new CollectServlet();
    servlet.session = session;
    servlet.collectFunds = command -> outcome;
    Answered answered = new Answered();
    servlet.doPost(
        Asked.to("POST", "/account/collect").parameter("collection", collection).request(),
        answered.response());
    return answered;
  }
}
