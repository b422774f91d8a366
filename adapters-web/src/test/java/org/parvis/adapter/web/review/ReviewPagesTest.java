package org.parvis.adapter.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.adapter.web.exchange.Spoken;
import org.parvis.application.review.CaseFile;
import org.parvis.application.review.CaseFindings;
import org.parvis.application.review.ClaimCase;
import org.parvis.application.review.CloseAnswer;
import org.parvis.application.review.ComparedField;
import org.parvis.application.review.DecideCase;
import org.parvis.application.review.LikeCase;
import org.parvis.application.review.ReadCase;
import org.parvis.application.review.RecordAssistance;
import org.parvis.application.review.RecordAssistance.Act;
import org.parvis.application.review.Tick;
import org.parvis.domain.access.StaffRefusal;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.verification.Assistance;
import org.parvis.domain.verification.AssistanceReason;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.MarkKind;
import org.parvis.domain.verification.MemberNote;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.ReasonFamily;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;
import org.parvis.domain.verification.names.NameReason;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class ReviewPagesTest {
  private static final ReviewCaseId CASE = new ReviewCaseId(new UUID(4, 4));
  private static final ReviewCaseId OTHER = new ReviewCaseId(new UUID(4, 5));

  @Nested
  class Queue {
    private final QueuePage page = new QueuePage();

    @BeforeEach
    void signed_in() {
      page.current = SignedIn.member();
    }

    @Test
    void a_press_on_take_opens_that_case() {
      page.request = Asked.to("POST", null).parameter("case", "" + CASE.value()).request();
      page.claimCase =
          command -> {
            assertThat(command.id()).isEqualTo(CASE);
            return new ClaimCase.Outcome.Claimed();
          };
      assertThat(page.enter())
          .isEqualTo("/staff/case.xhtml?id=" + CASE.value() + "&faces-redirect=true");
    }

    @Test
    void an_address_takes_nothing() {
      page.request = Asked.to("GET", null).parameter("case", "" + CASE.value()).request();
      assertThat(page.enter()).isNull();
    }

    @Test
    void the_own_file_is_refused_in_words() {
      page.request = Asked.to("POST", null).parameter("case", "" + CASE.value()).request();
      page.claimCase = command -> new ClaimCase.Outcome.NotAllowed(StaffRefusal.OWN_FILE);
      assertThat(page.enter()).contains("said=OWN_FILE");
      page.request = Asked.to("GET", null).parameter("said", "OWN_FILE").request();
      assertThat(page.getSaidKey()).isEqualTo("queue.notAllowed.OWN_FILE");
    }

    @Test
    void only_known_sayings_are_said() {
      page.request = Asked.to("GET", null).parameter("said", "<b>").request();
      assertThat(page.getSaid()).isEmpty();
    }
  }

  @Nested
  class Case {
    private final CasePage page = new CasePage();
    private final List<DecideCase.Command> decisions = new ArrayList<>();

    @BeforeEach
    void a_claimed_case() {
      page.current = SignedIn.member();
      page.language = Spoken.french();
      page.written = Spoken.plain();
      page.request = Asked.to("GET", null).parameter("id", "" + CASE.value()).request();
      page.readCase = command -> new ReadCase.Outcome.File(file(ReviewKind.DECISION));
      page.decideCase =
          command -> {
            decisions.add(command);
            return new DecideCase.Outcome.Decided();
          };
    }

    @Test
    void is_shown_to_its_holder_only() {
      page.readCase = command -> new ReadCase.Outcome.NotHeld();
      assertThat(page.enter()).contains("said=notHeld");
      assertThat(page.isDeciding()).isFalse();
    }

    @Test
    void an_approval_carries_its_ticks_and_no_reasons() {
      assertThat(page.enter()).isNull();
      page.getTicked().put(Tick.ORIGINAL, true);
      page.getTicked().put(Tick.COLOUR, false);
      page.getChosen().put(RefusalReason.DOCUMENT_EXPIRED, true);
      assertThat(page.approve()).contains("said=decided");
      assertThat(decisions)
          .containsExactly(
              new DecideCase.Command(
                  SignedIn.SESSION, CASE, true, Set.of(Tick.ORIGINAL), Set.of()));
    }

    @Test
    void a_refusal_carries_its_reasons() {
      assertThat(page.isDeciding()).isTrue();
      page.getChosen().put(RefusalReason.DOCUMENT_EXPIRED, true);
      assertThat(page.refuse()).contains("said=decided");
      assertThat(decisions.get(0).reasons()).containsExactly(RefusalReason.DOCUMENT_EXPIRED);
    }

    @Test
    void what_is_missing_is_shown_and_the_case_stays_open() {
      page.enter();
      page.decideCase = command -> new DecideCase.Outcome.Incomplete();
      assertThat(page.approve()).isNull();
      assertThat(page.getMissing()).isEqualTo("ticks");
      assertThat(page.refuse()).isNull();
      assertThat(page.getMissing()).isEqualTo("reasons");
    }

    @Test
    void the_first_decision_stands() {
      page.enter();
      page.decideCase = command -> new DecideCase.Outcome.AlreadyDecided();
      assertThat(page.approve()).contains("said=already");
    }

    @Test
    void an_answer_is_closed_with_its_note() {
      page.readCase = command -> new ReadCase.Outcome.File(file(ReviewKind.ANSWER));
      page.closeAnswer =
          command ->
              command.note().isEmpty()
                  ? new CloseAnswer.Outcome.NoteMissing()
                  : new CloseAnswer.Outcome.Answered();
      assertThat(page.isAnswering()).isTrue();
      page.setNote("  ");
      assertThat(page.answer()).isNull();
      assertThat(page.getMissing()).isEqualTo("note");
      page.setNote("Appelée le 26.");
      assertThat(page.answer()).contains("said=answered");
    }

    @Test
    void an_approval_that_is_controlled_is_confirmed_or_withdrawn_by_the_same_buttons() {
      page.readCase = command -> new ReadCase.Outcome.File(file(ReviewKind.CONTROL));
      assertThat(page.isControlling()).isTrue();
      assertThat(page.isDeciding()).isFalse();
      page.getChosen().put(RefusalReason.FACE_DIFFERS, true);
      assertThat(page.refuse()).contains("said=decided");
      assertThat(decisions.get(0).reasons()).containsExactly(RefusalReason.FACE_DIFFERS);
    }

    @Test
    void a_comparison_is_a_word() {
      assertThat(page.comparison(new ComparedField("BIRTH_NAME", "A", "B", true)))
          .isEqualTo("case.differs");
      assertThat(page.comparison(new ComparedField("BIRTH_NAME", "A", "A", false)))
          .isEqualTo("case.same");
      assertThat(page.comparison(new ComparedField("SEX", "", "F", false)))
          .isEqualTo("case.notCompared");
    }

    @Test
    void a_name_written_differently_says_why_it_may_be_the_same() {
      ComparedField field =
          new ComparedField(
              "BIRTH_NAME", "Müller", "MUELLER", false, List.of(NameReason.TRANSLITERATED));

      assertThat(page.comparison(field)).isEqualTo("case.compatible");
      assertThat(page.because(field))
          .containsExactly("une lettre que la zone écrit autrement (Ü en UE)");
    }

    @Test
    void every_reason_has_its_words() {
      for (NameReason reason : NameReason.values()) {
        ComparedField field = new ComparedField("BIRTH_NAME", "A", "B", false, List.of(reason));
        assertThat(page.because(field)).doesNotContain(reason.name());
      }
    }

    @Test
    void the_neutral_word_for_members_is_no_reason_to_choose() {
      assertThat(page.reasons(ReasonFamily.OTHER)).doesNotContain(RefusalReason.NOT_ESTABLISHED);
    }
  }

  @Nested
  class Found {
    private final CasePage casePage = new CasePage();
    private final FoundWords words = new FoundWords();

    @BeforeEach
    void a_claimed_case() {
      casePage.current = SignedIn.member();
      casePage.language = Spoken.french();
      casePage.request = Asked.to("GET", null).parameter("id", "" + CASE.value()).request();
      casePage.readCase = command -> new ReadCase.Outcome.File(file(ReviewKind.DECISION));
      words.casePage = casePage;
      words.written = Spoken.plain();
    }

    @Test
    void flags_and_advice_are_words_and_new_ones_keep_their_code() {
      assertThat(words.getFlags())
          .containsExactly("Le nom lu diffère du nom déclaré.", "BRAND_NEW_FLAG");
      assertThat(words.getAdvice()).containsExactly("Motifs réguliers, comme sur un écran filmé.");
    }

    @Test
    void what_is_established_stands_apart_from_what_is_not() {
      assertThat(words.getProofs()).containsExactly(Proof.DOCUMENT_READ, Proof.FACE_SEEN);
      assertThat(words.getMissing()).containsExactly(Proof.FACE_MATCHES);
    }

    @ParameterizedTest
    @EnumSource(Proof.class)
    void every_proof_has_its_words(Proof proof) {
      assertThat(casePage.words("proof." + proof, "none")).isNotEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "CHALLENGE_DOUBTFUL",
          "ENGINE_UNAVAILABLE",
          "FORCED_DOUBT",
          "SAME_DOCUMENT_ELSEWHERE",
          "SAME_RECORDING_ELSEWHERE"
        })
    void every_flag_that_is_not_the_engines_has_its_words(String flag) {
      assertThat(casePage.words("flag." + flag, "none")).isNotEqualTo("none");
    }

    @Test
    void H5_what_it_rests_on_is_listed_by_name() {
      assertThat(words.getBasis())
          .extracting(Map.Entry::getKey)
          .containsExactly("decision", "policy");
    }

    @Test
    void a_forced_outcome_says_so() {
      assertThat(words.isForced()).isTrue();
    }

    @Test
    void H7_another_case_is_linked_while_it_is_open() {
      assertThat(words.getAlike())
          .extracting(words::address)
          .containsExactly("/staff/case.xhtml?id=" + OTHER.value(), "");
    }

    @Test
    void who_does_not_hold_the_case_reads_nothing_of_it() {
      casePage.readCase = command -> new ReadCase.Outcome.NotHeld();
      assertThat(words.getFlags()).isEmpty();
      assertThat(words.getAlike()).isEmpty();
      assertThat(words.getBasis()).isEmpty();
    }
  }

  @Nested
  class Contact {
    private final CasePage casePage = new CasePage();
    private final CaseContactPage page = new CaseContactPage();
    private final List<RecordAssistance.Command> records = new ArrayList<>();

    @BeforeEach
    void a_claimed_request_for_help() {
      casePage.current = SignedIn.member();
      casePage.language = Spoken.french();
      casePage.request = Asked.to("GET", null).parameter("id", "" + CASE.value()).request();
      casePage.readCase = command -> new ReadCase.Outcome.File(file(ReviewKind.ASSISTANCE));
      page.current = SignedIn.member();
      page.casePage = casePage;
      page.language = Spoken.french();
      page.written = Spoken.plain();
      page.recordAssistance =
          command -> {
            records.add(command);
            return command.act() == Act.CLOSED && command.note().isEmpty()
                ? new RecordAssistance.Outcome.NoteMissing()
                : new RecordAssistance.Outcome.Recorded();
          };
    }

    @Test
    void shows_how_to_reach_the_member_and_what_they_said() {
      assertThat(page.isOpen()).isTrue();
      assertThat(page.getPhone()).isEqualTo("+33612345678");
      assertThat(page.getReason()).isEqualTo("NO_CAMERA");
      assertThat(page.getWords()).isEqualTo("Appelez le matin.");
      assertThat(casePage.isDeciding()).isFalse();
      assertThat(casePage.isAnswering()).isFalse();
    }

    @Test
    void a_contact_is_kept_and_the_case_stays_open() {
      assertThat(page.contacted()).contains("/staff/case.xhtml?id=" + CASE.value());
      assertThat(records.get(0).act()).isEqualTo(Act.CONTACTED);
    }

    @Test
    void the_end_needs_its_sentence() {
      page.setNote("  ");
      assertThat(page.close()).isNull();
      assertThat(page.isNoteMissing()).isTrue();
      page.setNote(" Vient mardi. ");
      assertThat(page.close()).contains("said=helped");
      assertThat(records.get(1))
          .isEqualTo(
              new RecordAssistance.Command(SignedIn.SESSION, CASE, Act.CLOSED, "Vient mardi."));
    }

    @Test
    void a_case_about_a_document_says_which_one_was_chosen() {
      casePage.readCase = command -> new ReadCase.Outcome.File(file(ReviewKind.DECISION));
      assertThat(page.isHelp()).isFalse();
      assertThat(page.getDocumentKind()).isEqualTo("PASSPORT");
      assertThat(page.getDocumentCountry()).isEqualTo("Belgique");
    }
  }

  private static final Assistance NO_CAMERA =
      new Assistance(AssistanceReason.NO_CAMERA, new MemberNote("Appelez le matin."));

  private static LikeCase alike(Optional<ReviewCaseId> open) {
    return new LikeCase(
        MarkKind.DOCUMENT_NUMBER,
        false,
        "Dominique Petit",
        AttemptStatus.APPROVED,
        Instant.EPOCH,
        open);
  }

  private static CaseFile file(ReviewKind kind) {
    return new CaseFile(
        CASE,
        kind,
        Instant.EPOCH,
        "Camille Martin",
        new EmailAddress("camille@example.org"),
        Optional.of(new PhoneNumber("+33612345678")),
        Language.FRENCH,
        kind == ReviewKind.ASSISTANCE ? Optional.of(NO_CAMERA) : Optional.empty(),
        Optional.empty(),
        kind == ReviewKind.ASSISTANCE
            ? Optional.empty()
            : Optional.of(new DocumentChoice(DocumentKind.PASSPORT, "BE")),
        List.of(),
        List.of(),
        new CaseFindings(
            Set.of(Proof.FACE_SEEN, Proof.DOCUMENT_READ),
            Set.of(Proof.FACE_MATCHES),
            List.of("NAME_DIFFERS", "BRAND_NEW_FLAG"),
            List.of("SIGNS_OF_A_SCREEN"),
            Map.of("policy", "2026-11-b", "decision", "2026-11-a"),
            true),
        List.of(alike(Optional.of(OTHER)), alike(Optional.empty())),
        Set.of(),
        "Lyon (FR)",
        List.of(),
        false);
  }
}
