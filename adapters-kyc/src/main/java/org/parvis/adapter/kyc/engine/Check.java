package org.parvis.adapter.kyc.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.face.FaceEmbedder;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.video.ClipFacts;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.verification.RefusalReason;

/**
 * Judges what looking through the recordings of one attempt has given, under the terms of that
 * attempt. It makes no difference when they were looked through: {@link #watch} does so at once.
 */
final class Check {
  /** A back without a zone must leave time for the front, where older cards have it. */
  static final Duration READING_A_SIDE = Duration.ofSeconds(6);

  private final Watcher watcher;
  private final MrzReader reader;
  private final FaceEmbedder embedder;
  private final CheckTerms terms;
  private final List<ClipAnalysis> clips = new ArrayList<>();
  private Optional<ReadLate> readLate = Optional.empty();

  Check(Models models, CheckTerms terms) {
    this.watcher = new Watcher(models);
    this.reader = new MrzReader(models.glyphs());
    this.embedder = models.embedder();
    this.terms = terms;
  }

  void watch(Role role, byte[] content) {
    add(watcher.watch(role, content, terms.stillsAllowed()));
  }

  void add(ClipAnalysis clip) {
    clips.add(clip);
  }

  /**
   * A side whose zone was read only for the report.
   *
   * @param place among the recordings, from 0
   */
  record ReadLate(int place, ClipAnalysis side) {}

  /** After the report: with it the next one need not read again. At most the front. */
  Optional<ReadLate> readLate() {
    return readLate;
  }

  Report report() {
    long started = System.nanoTime();
    Findings findings = new Findings();
    clips.forEach(clip -> recording(clip, findings));
    List<ClipAnalysis> sides =
        clips.stream().filter(clip -> clip.role() != Role.FACE && clip.isReadable()).toList();
    Found found = sides.isEmpty() ? new Found(nothing(), Optional.empty()) : read(sides);
    MrzReader.Result result = found.result();
    Optional<MrzFields> fields =
        result.reading().map(reading -> MrzFields.of(reading.text(), terms.on()));
    if (!sides.isEmpty() && isWholeDocumentExamined()) {
      new DocumentRules(terms, findings).applyTo(sides, result, found.on(), fields);
      new PictureRules(findings).applyTo(sides, result.reading(), found.on());
    }
    clips.stream()
        .filter(clip -> clip.role() == Role.FACE && clip.isReadable())
        .forEach(clip -> new FaceRules(terms.movements(), embedder, findings).applyTo(sides, clip));
    return new Report(
        findings.reasons(),
        findings.proofs(),
        findings.flags(),
        findings.advice(),
        result.reading(),
        fields,
        clips,
        clips.stream().mapToLong(ClipAnalysis::millis).sum()
            + (System.nanoTime() - started) / 1_000_000);
  }

  /** What is missing on a side that nobody has seen proves nothing. */
  private boolean isWholeDocumentExamined() {
    return clips.stream().noneMatch(clip -> clip.role() != Role.FACE && clip.isUnexamined());
  }

  private static MrzReader.Result nothing() {
    return new MrzReader.Result(false, false, Optional.empty());
  }

  /**
   * What was read.
   *
   * @param on the side that shows it
   */
  private record Found(MrzReader.Result result, Optional<ClipAnalysis> on) {}

  /** The zone is on the back of a card; the front is tried where it is not found there. */
  private Found read(List<ClipAnalysis> sides) {
    MrzReader.Result best = nothing();
    Optional<ClipAnalysis> on = Optional.empty();
    List<ClipAnalysis> backsFirst =
        Stream.concat(
                sides.stream().filter(side -> side.role() == Role.DOCUMENT_BACK),
                sides.stream().filter(side -> side.role() != Role.DOCUMENT_BACK))
            .toList();
    for (ClipAnalysis side : backsFirst) {
      MrzReader.Result result = side.zone().orElseGet(() -> readNow(side));
      boolean located = best.lineLocated() || result.lineLocated();
      if (result.reading().filter(reading -> reading.text().isValid()).isPresent()) {
        return new Found(result, Optional.of(side));
      }
      if (best.reading().isEmpty() && result.reading().isPresent()) {
        on = Optional.of(side);
      }
      best =
          new MrzReader.Result(
              located,
              best.cutShort() || result.cutShort(),
              best.reading().isPresent() ? best.reading() : result.reading());
    }
    return new Found(best, on);
  }

  private MrzReader.Result readNow(ClipAnalysis side) {
    MrzReader.Result result =
        reader.read(
            side.frames().stream().map(KeptFrame::picture).flatMap(Optional::stream).toList(),
            Deadline.in(READING_A_SIDE));
    // What time has cut short may be seen to its end by a worker that is less busy.
    if (!result.cutShort()) {
      readLate = Optional.of(new ReadLate(clips.indexOf(side), side.read(result)));
    }
    return result;
  }

  private static void recording(ClipAnalysis clip, Findings findings) {
    ClipFacts.State state = clip.facts().state();
    if (state == ClipFacts.State.UNEXAMINED) {
      findings.flag(Flag.CLIP_NOT_EXAMINED);
    } else if (state == ClipFacts.State.TOO_LONG) {
      findings.flag(Flag.CLIP_TOO_LONG);
      findings.refuse(RefusalReason.CAPTURE_TOO_LONG);
    } else if (state != ClipFacts.State.READ) {
      findings.refuse(RefusalReason.VIDEO_UNREADABLE);
    } else if (clip.isTooShort()) {
      findings.refuse(RefusalReason.CAPTURE_TOO_SHORT);
    } else if (!clip.facts().complete()) {
      findings.flag(Flag.CLIP_READ_PARTLY);
    }
  }

  /** The reasons that this engine may give; a test holds the rules to them. */
  static Set<RefusalReason> possibleReasons() {
    return EnumSet.of(
        RefusalReason.DOCUMENT_EXPIRED,
        RefusalReason.MRZ_UNREADABLE,
        RefusalReason.DOCUMENT_BLURRED,
        RefusalReason.DOCUMENT_TOO_DARK,
        RefusalReason.DOCUMENT_GLARE,
        RefusalReason.VIDEO_UNREADABLE,
        RefusalReason.CAPTURE_TOO_SHORT,
        RefusalReason.CAPTURE_TOO_LONG,
        RefusalReason.DOCUMENT_CUT_OFF,
        RefusalReason.DOCUMENT_BACK_MISSING,
        RefusalReason.FACE_NOT_VISIBLE,
        RefusalReason.SEVERAL_FACES,
        RefusalReason.FACE_DIFFERS,
        RefusalReason.MOVEMENT_NOT_SEEN,
        RefusalReason.MRZ_CHECK_DIGIT_WRONG);
  }
}
