package org.parvis.application.verification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.parvis.application.fake.InMemoryBranch.unknown;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.FakeDigests;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.NotedEarlyLooks;
import org.parvis.application.fake.SlowBytes;
import org.parvis.application.port.CheckOrder;
import org.parvis.application.port.CheckStage;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.ClipStatus;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.VerificationAttempt;

/** From the first byte of a recording to the order for the engine (security.md G1, G7). */
class RecordingTest {
  private static final ClipLimits LIMITS = new ClipLimits(100, 250, 1000);
  private final InMemoryBranch branch = new InMemoryBranch();
  private final OpenClip open =
      new OpenClipService(
          branch.attemptDesk,
          branch.clips,
          branch.vault,
          LIMITS,
          branch.identifiers,
          branch.transactions,
          branch.clock);
  private final AppendToClip append =
      new AppendToClipService(
          branch.attemptDesk, branch.clipDesk, branch.vault, LIMITS, branch.transactions);
  private final NotedEarlyLooks early = new NotedEarlyLooks(branch.transactions);
  private final AcknowledgeClip acknowledge =
      new AcknowledgeClipService(
          branch.attemptDesk,
          branch.clipDesk,
          branch.clips,
          branch.members,
          branch.vault,
          branch.queue,
          early,
          branch.identifiers,
          branch.transactions,
          branch.clock);
  private final DecideOnHints decide =
      new DecideOnHintsService(branch.attemptDesk, branch.clipDesk, branch.transactions);
  private MemberId camille;
  private SessionId session;

  @BeforeEach
  void camilleIsSignedIn() {
    camille = branch.camille();
    session = branch.signIn(camille);
  }

  private AttemptId at(AttemptBuilder builder) {
    return branch.keep(builder, IdentityStatus.IN_PROGRESS);
  }

  private OpenClip.Outcome opened(ClipKind kind, String mediaType) {
    return open.execute(new OpenClip.Command(session, kind, mediaType));
  }

  private ClipId open(ClipKind kind) {
    return opened(kind, "video/webm")
        .match(
            OpenClip.Outcome.Opened::clip,
            x -> fail("too much"),
            x -> fail("not supported"),
            x -> fail("out of step"));
  }

  private static ClipId fail(String why) {
    throw new AssertionError(why);
  }

  private AppendToClip.Outcome appended(SessionId by, ClipId clip, long offset, int bytes) {
    return append.execute(
        new AppendToClip.Command(
            by,
            clip,
            offset,
            new ByteArrayInputStream(offset == 0 ? webm(bytes) : new byte[bytes])));
  }

  private static byte[] webm(int bytes) {
    return Arrays.copyOf(new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3}, bytes);
  }

  private AcknowledgeClip.Outcome acknowledged(ClipId clip, long length) {
    return acknowledge.execute(new AcknowledgeClip.Command(session, clip, length));
  }

  private ClipId film(ClipKind kind) {
    ClipId clip = open(kind);
    appended(session, clip, 0, 40);
    assertThat(acknowledged(clip, 40)).isEqualTo(new AcknowledgeClip.Outcome.Acknowledged());
    return clip;
  }

  private ClipStatus statusOf(ClipId clip) {
    return branch.clips.ofId(clip).orElseThrow().status();
  }

  private MemberId stranger() {
    return branch.onboarded(MemberBuilder.onboarded().number(2).phone("+33698000002"));
  }

  private void alreadyKept(int number, long bytes) {
    Clip clip =
        Clip.open(
            new ClipId(new UUID(99, number)),
            new AttemptId(new UUID(98, 1)),
            camille,
            ClipKind.FACE,
            "video/webm",
            branch.clock.instant());
    clip.acknowledge(bytes, FakeDigests.sha256("kept"));
    branch.clips.save(clip);
  }

  @Nested
  class Opening {

    @Test
    void the_recording_that_is_due_is_opened() {
      at(AttemptBuilder.started().documentChosen());
      ClipId clip = open(ClipKind.DOCUMENT_FRONT);
      assertThat(statusOf(clip)).isEqualTo(ClipStatus.OPEN);
      assertThat(branch.journal.events()).containsExactly(JournalEvent.CLIP_OPENED);
    }

    // security.md H9, F4
    @Test
    void F4_nothing_is_opened_before_consent_or_out_of_step() {
      at(AttemptBuilder.started());
      for (ClipKind kind : ClipKind.values()) {
        assertThat(opened(kind, "video/webm")).isEqualTo(new OpenClip.Outcome.OutOfStep());
      }
      assertThat(branch.clips.atRest()).isEmpty();
      assertThat(branch.journal.events()).hasSize(3).containsOnly(JournalEvent.STEP_REFUSED);
    }

    @Test
    void the_back_waits_for_the_front_and_the_face_for_the_document() {
      at(AttemptBuilder.started().documentChosen());
      assertThat(opened(ClipKind.DOCUMENT_BACK, "video/webm"))
          .isEqualTo(new OpenClip.Outcome.OutOfStep());
      assertThat(opened(ClipKind.FACE, "video/webm")).isEqualTo(new OpenClip.Outcome.OutOfStep());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "video/webm",
          "video/mp4",
          "VIDEO/WebM",
          "video/webm;codecs=vp8",
          "video/mp4; codecs=\"avc1.42E01E\""
        })
    void video_that_can_be_read_is_taken_whatever_its_parameters(String mediaType) {
      at(AttemptBuilder.started().documentChosen());
      assertThat(opened(ClipKind.DOCUMENT_FRONT, mediaType))
          .isInstanceOf(OpenClip.Outcome.Opened.class);
      assertThat(branch.clips.atRest().get(0).mediaType()).isIn("video/webm", "video/mp4");
    }

    // security.md G2
    @ParameterizedTest
    @ValueSource(
        strings = {"", ";", "image/jpeg", "video/quicktime", "text/html", "video/webm,text/html"})
    void anything_else_is_not(String mediaType) {
      at(AttemptBuilder.started().documentChosen());
      assertThat(opened(ClipKind.DOCUMENT_FRONT, mediaType))
          .isEqualTo(new OpenClip.Outcome.NotSupported());
      assertThat(branch.journal.events()).containsExactly(JournalEvent.CLIP_REFUSED);
    }

    @Test
    void a_member_records_no_more_than_their_share() {
      at(AttemptBuilder.started().documentChosen());
      alreadyKept(1, 150);
      assertThat(opened(ClipKind.DOCUMENT_FRONT, "video/webm"))
          .isInstanceOf(OpenClip.Outcome.Opened.class);
      alreadyKept(2, 1);
      assertThat(opened(ClipKind.DOCUMENT_FRONT, "video/webm"))
          .isEqualTo(new OpenClip.Outcome.TooMuch());
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.CLIP_REFUSED);
    }

    @Test
    void a_recording_that_was_begun_and_not_finished_falls_away() {
      at(AttemptBuilder.started().documentChosen());
      ClipId abandoned = open(ClipKind.DOCUMENT_FRONT);
      appended(session, abandoned, 0, 40);
      ClipId next = open(ClipKind.DOCUMENT_FRONT);
      assertThat(statusOf(abandoned)).isEqualTo(ClipStatus.DISCARDED);
      assertThat(branch.vault.holds(abandoned)).isFalse();
      assertThat(appended(session, abandoned, 0, 40))
          .isEqualTo(new AppendToClip.Outcome.NotYours());
      assertThat(acknowledged(abandoned, 40)).isEqualTo(new AcknowledgeClip.Outcome.OutOfStep());
      assertThat(statusOf(next)).isEqualTo(ClipStatus.OPEN);
    }

    @Test
    void nothing_is_opened_when_the_disk_is_nearly_full() {
      at(AttemptBuilder.started().documentChosen());
      branch.vault.leaveFree(999);
      assertThat(opened(ClipKind.DOCUMENT_FRONT, "video/webm"))
          .isEqualTo(new OpenClip.Outcome.TooMuch());
      branch.vault.leaveFree(1000);
      assertThat(opened(ClipKind.DOCUMENT_FRONT, "video/webm"))
          .isInstanceOf(OpenClip.Outcome.Opened.class);
    }
  }

  @Nested
  class Appending {
    private ClipId clip;

    @BeforeEach
    void aClipIsOpen() {
      at(AttemptBuilder.started().documentChosen());
      clip = open(ClipKind.DOCUMENT_FRONT);
    }

    @Test
    void bytes_are_added_at_the_end() {
      assertThat(appended(session, clip, 0, 30)).isEqualTo(new AppendToClip.Outcome.Appended(30));
      assertThat(appended(session, clip, 30, 30)).isEqualTo(new AppendToClip.Outcome.Appended(60));
    }

    @Test
    void the_same_chunk_twice_is_written_once() {
      appended(session, clip, 0, 30);
      assertThat(appended(session, clip, 0, 30))
          .isEqualTo(new AppendToClip.Outcome.WrongOffset(30));
      assertThat(branch.vault.lengthOf(clip)).isEqualTo(30);
    }

    @Test
    void a_gap_is_refused_and_the_stored_length_told() {
      assertThat(appended(session, clip, 10, 30))
          .isEqualTo(new AppendToClip.Outcome.WrongOffset(0));
    }

    @Test
    void a_recording_has_a_largest_size_to_the_byte() {
      assertThat(appended(session, clip, 0, 100)).isEqualTo(new AppendToClip.Outcome.Appended(100));
      assertThat(appended(session, clip, 100, 1)).isEqualTo(new AppendToClip.Outcome.TooLarge());
      assertThat(branch.vault.lengthOf(clip)).isEqualTo(100);
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.STEP_REFUSED);
    }

    // security.md F2
    @Test
    void nobody_writes_into_the_recording_of_another() {
      SessionId other = branch.signIn(stranger());
      assertThat(appended(other, clip, 0, 30)).isEqualTo(new AppendToClip.Outcome.NotYours());
      assertThat(branch.vault.lengthOf(clip)).isZero();
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.STEP_REFUSED);
    }

    @Test
    void a_recording_that_does_not_exist_is_nobodys() {
      assertThat(appended(session, new ClipId(unknown()), 0, 30))
          .isEqualTo(new AppendToClip.Outcome.NotYours());
    }

    @Test
    void bytes_that_arrive_when_the_recording_was_let_go_of_do_not_stay() {
      AppendToClip.Outcome outcome =
          append.execute(
              new AppendToClip.Command(session, clip, 0, whileReading(() -> letGoOf(clip))));

      assertThat(outcome).isEqualTo(new AppendToClip.Outcome.NotYours());
      assertThat(branch.vault.lengthOf(clip)).isZero();
      assertThat(branch.journal.latest().details()).containsEntry("step", "append late");
    }

    // Also by the one who acknowledges: the bytes are needed then.
    @Test
    void bytes_that_were_acknowledged_meanwhile_stay() {
      appended(session, clip, 0, 30);
      append.execute(
          new AppendToClip.Command(
              session, clip, 30, whileReading(() -> acknowledgedElsewhere(clip))));

      assertThat(branch.vault.lengthOf(clip)).isPositive();
    }

    private void letGoOf(ClipId dropped) {
      branch.clipDesk.discard(List.of(dropped));
    }

    private void acknowledgedElsewhere(ClipId kept) {
      Clip row = branch.clips.ofId(kept).orElseThrow();
      row.acknowledge(30, FakeDigests.sha256("kept"));
      branch.clips.save(row);
    }

    private InputStream whileReading(Runnable act) {
      return new SlowBytes(new byte[20], act);
    }

    @Test
    void what_was_acknowledged_does_not_grow() {
      appended(session, clip, 0, 30);
      acknowledged(clip, 30);
      assertThat(appended(session, clip, 30, 30)).isEqualTo(new AppendToClip.Outcome.NotYours());
    }
  }

  @Nested
  class Acknowledging {

    @Test
    void an_acknowledged_recording_is_sealed_and_attached() {
      AttemptId attempt = at(AttemptBuilder.started().documentChosen());
      ClipId front = film(ClipKind.DOCUMENT_FRONT);
      assertThat(statusOf(front)).isEqualTo(ClipStatus.ACKNOWLEDGED);
      assertThat(branch.clips.ofId(front).orElseThrow().snapshot().sha256())
          .isEqualTo(FakeDigests.sha256(webm(40)));
      assertThat(branch.attempt(attempt).clip(ClipKind.DOCUMENT_FRONT)).contains(front);
      assertThat(branch.queue.waiting()).isEmpty();
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.CLIP_ACKNOWLEDGED);
    }

    @Test
    void the_engine_hears_of_each_recording_as_soon_as_it_is_acknowledged() {
      at(AttemptBuilder.started().documentChosen());

      ClipId front = film(ClipKind.DOCUMENT_FRONT);
      assertThat(early.begun()).containsExactly(front);
      ClipId back = film(ClipKind.DOCUMENT_BACK);
      assertThat(early.begun()).containsExactly(front, back);
    }

    @Test
    void acknowledging_twice_is_acknowledging_once() {
      AttemptId attempt = at(AttemptBuilder.started().documentChosen());
      film(ClipKind.DOCUMENT_FRONT);
      ClipId back = film(ClipKind.DOCUMENT_BACK);
      assertThat(acknowledged(back, 40)).isEqualTo(new AcknowledgeClip.Outcome.Acknowledged());
      assertThat(branch.queue.waiting()).hasSize(1);
      assertThat(branch.attempt(attempt).isArrivalCheckRunning()).isTrue();
    }

    @Test
    void a_recording_that_is_not_complete_is_not_acknowledged() {
      at(AttemptBuilder.started().documentChosen());
      ClipId clip = open(ClipKind.DOCUMENT_FRONT);
      assertThat(acknowledged(clip, 0)).isEqualTo(new AcknowledgeClip.Outcome.WrongLength(0));
      appended(session, clip, 0, 30);
      assertThat(acknowledged(clip, 40)).isEqualTo(new AcknowledgeClip.Outcome.WrongLength(30));
      assertThat(statusOf(clip)).isEqualTo(ClipStatus.OPEN);
      assertThat(appended(session, clip, 30, 10)).isEqualTo(new AppendToClip.Outcome.Appended(40));
    }

    @Test
    void both_sides_order_the_check_on_arrival() {
      AttemptId attempt = at(AttemptBuilder.started().documentChosen());
      film(ClipKind.DOCUMENT_FRONT);
      film(ClipKind.DOCUMENT_BACK);
      assertThat(branch.queue.waiting())
          .extracting(CheckOrder::attempt, CheckOrder::stage)
          .containsExactly(tuple(attempt, CheckStage.ARRIVAL));
    }

    @Test
    void the_face_freezes_what_was_declared_and_orders_the_full_check() {
      AttemptId attempt = at(AttemptBuilder.started().documentFilmed());
      film(ClipKind.FACE);
      var submitted = branch.attempt(attempt);
      assertThat(submitted.status()).isEqualTo(AttemptStatus.CHECKING);
      assertThat(submitted.declared()).contains(AttemptBuilder.DECLARED);
      assertThat(submitted.submittedAt()).contains(branch.clock.instant());
      assertThat(branch.queue.waiting())
          .extracting(CheckOrder::stage)
          .containsExactly(CheckStage.FULL);
      assertThat(branch.journal.events()).contains(JournalEvent.ATTEMPT_SUBMITTED);
    }

    @Test
    void a_side_filmed_again_is_discarded_and_its_bytes_erased() {
      at(AttemptBuilder.started().documentChosen());
      ClipId first = film(ClipKind.DOCUMENT_FRONT);
      ClipId second = film(ClipKind.DOCUMENT_FRONT);
      assertThat(statusOf(first)).isEqualTo(ClipStatus.DISCARDED);
      assertThat(branch.vault.holds(first)).isFalse();
      assertThat(branch.vault.holds(second)).isTrue();
    }

    @Test
    void a_crash_between_sealing_and_storing_costs_nothing() {
      at(AttemptBuilder.started().documentChosen());
      ClipId clip = open(ClipKind.DOCUMENT_FRONT);
      appended(session, clip, 0, 40);
      branch.vault.seal(clip);
      assertThat(acknowledged(clip, 40)).isEqualTo(new AcknowledgeClip.Outcome.Acknowledged());
    }

    @Test
    void a_recording_that_is_not_due_any_more_does_not_count() {
      AttemptId attempt = at(AttemptBuilder.started().documentFilmed());
      ClipId late = open(ClipKind.FACE);
      appended(session, late, 0, 40);
      VerificationAttempt expired = branch.attempt(attempt);
      expired.expire();
      branch.attempts.save(expired);
      assertThat(acknowledged(late, 40)).isEqualTo(new AcknowledgeClip.Outcome.OutOfStep());
      assertThat(statusOf(late)).isEqualTo(ClipStatus.OPEN);
      assertThat(branch.queue.waiting()).isEmpty();
    }

    // iPhones record MP4; the box of its type is of any length.
    @Test
    void G2_a_recording_of_an_iphone_is_taken() {
      at(AttemptBuilder.started().documentChosen());
      assertThat(sent("video/mp4", "\u0000\u0000\u0000\u001cftypiso5 and so on"))
          .isEqualTo(new AcknowledgeClip.Outcome.Acknowledged());
    }

    @ParameterizedTest
    @CsvSource({
      "video/webm,<!DOCTYPE html><script>",
      "video/mp4,#EXTM3U and a list of addresses",
      "video/webm,GIF89a/*javascript*/",
      "video/mp4,.webm in an envelope that says mp4",
      "video/mp4,ftyp where no length is",
      "video/webm,x"
    })
    void G2_what_is_not_what_it_is_called_is_thrown_away(String mediaType, String content) {
      AttemptId attempt = at(AttemptBuilder.started().documentChosen());

      assertThat(sent(mediaType, content)).isEqualTo(new AcknowledgeClip.Outcome.NotSupported());

      assertThat(branch.attempt(attempt).clip(ClipKind.DOCUMENT_FRONT)).isEmpty();
      assertThat(branch.clips.atRest())
          .singleElement()
          .satisfies(
              clip -> {
                assertThat(clip.status()).isEqualTo(ClipStatus.DISCARDED);
                assertThat(branch.vault.holds(clip.id())).isFalse();
              });
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.CLIP_REFUSED);
      assertThat(branch.journal.latest().details()).containsEntry("why", "content");
    }

    private AcknowledgeClip.Outcome sent(String mediaType, String content) {
      ClipId clip =
          opened(ClipKind.DOCUMENT_FRONT, mediaType)
              .match(
                  OpenClip.Outcome.Opened::clip,
                  x -> fail("too much"),
                  x -> fail("not supported"),
                  x -> fail("out of step"));
      byte[] bytes = content.getBytes(ISO_8859_1);
      append.execute(new AppendToClip.Command(session, clip, 0, new ByteArrayInputStream(bytes)));
      return acknowledged(clip, bytes.length);
    }

    @Test
    void the_page_of_a_passport_orders_its_check_alone() {
      AttemptId attempt = at(AttemptBuilder.started().passportChosen());
      assertThat(opened(ClipKind.DOCUMENT_BACK, "video/webm"))
          .isEqualTo(new OpenClip.Outcome.OutOfStep());
      film(ClipKind.DOCUMENT_FRONT);
      assertThat(branch.queue.waiting())
          .extracting(CheckOrder::attempt, CheckOrder::stage)
          .containsExactly(tuple(attempt, CheckStage.ARRIVAL));
    }

    // security.md F2
    @Test
    void nobody_acknowledges_the_recording_of_another() {
      at(AttemptBuilder.started().documentChosen());
      ClipId clip = open(ClipKind.DOCUMENT_FRONT);
      appended(session, clip, 0, 40);
      SessionId other = branch.signIn(stranger());
      assertThat(acknowledge.execute(new AcknowledgeClip.Command(other, clip, 40)))
          .isEqualTo(new AcknowledgeClip.Outcome.OutOfStep());
      assertThat(statusOf(clip)).isEqualTo(ClipStatus.OPEN);
    }
  }

  @Nested
  class Hints {

    @Test
    void filming_again_drops_both_sides_and_erases_them() {
      AttemptId attempt = at(AttemptBuilder.started().documentChosen());
      ClipId front = film(ClipKind.DOCUMENT_FRONT);
      ClipId back = film(ClipKind.DOCUMENT_BACK);
      var checked = branch.attempt(attempt);
      checked.documentChecked(Set.of(RefusalReason.DOCUMENT_GLARE));
      branch.attempts.save(checked);

      assertThat(decide.execute(new DecideOnHints.Command(session, true)))
          .isEqualTo(new DecideOnHints.Outcome.Done());
      assertThat(branch.attempt(attempt).mayFilm(ClipKind.DOCUMENT_FRONT)).isTrue();
      assertThat(List.of(front, back))
          .allSatisfy(
              clip -> {
                assertThat(statusOf(clip)).isEqualTo(ClipStatus.DISCARDED);
                assertThat(branch.vault.holds(clip)).isFalse();
              });
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.CLIP_DISCARDED);
    }

    @Test
    void a_member_may_go_on_in_spite_of_hints() {
      AttemptId attempt = at(AttemptBuilder.started().betterAgain(RefusalReason.DOCUMENT_GLARE));
      assertThat(decide.execute(new DecideOnHints.Command(session, false)))
          .isEqualTo(new DecideOnHints.Outcome.Done());
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.DOCUMENT_FILMED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void without_hints_there_is_nothing_to_decide(boolean again) {
      at(AttemptBuilder.started().documentBeingChecked());
      assertThat(decide.execute(new DecideOnHints.Command(session, again)))
          .isEqualTo(new DecideOnHints.Outcome.OutOfStep());
      assertThat(branch.journal.events()).containsExactly(JournalEvent.STEP_REFUSED);
    }
  }
}
