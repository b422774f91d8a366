package org.parvis.adapter.kyc.bench;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.parvis.adapter.kyc.specimen.Backdrop;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.Holder;
import org.parvis.adapter.kyc.specimen.Specimen;
import org.parvis.adapter.kyc.specimen.Specimen.Model;

/**
 * How long a member waits: recordings of real length and rate, 10 seconds of each side and 8 of the
 * face at 30 frames a second, looked at step by step as they arrive.
 */
final class SpeedBars {
  private static final int RATE = 30;
  private static final int SIDE_SECONDS = 10;
  private static final int FACE_SECONDS = 8;

  /** Distinct frames of a recording; they are played to and fro. */
  private static final int DISTINCT = 23;

  private static final long APPROVED_P50 = 2_500;
  private static final long REFUSED_P95 = 6_000;
  private static final long CPU = 8_000;

  /** A card with nothing peculiar. */
  static final Specimen CARD =
      Specimen.of(Model.TD1, Holders.byTurns(0), "X4RTBPFW4", TrialTable.TODAY.plusYears(4));

  private final Studio studio;
  private final Examiner examiner;

  SpeedBars(Studio studio, Examiner examiner) {
    this.studio = studio;
    this.examiner = examiner;
  }

  /** Two that should be approved and two that should be refused, by turns. */
  Summary of(int count) {
    List<Filmed> filmed = staged().stream().map(this::filmed).toList();
    List<Long> good = new ArrayList<>();
    List<Long> bad = new ArrayList<>();
    List<Long> cpu = new ArrayList<>();
    int approved = 0;
    long peak = 0;
    for (int i = 0; i < count; i++) {
      Filmed one = filmed.get(i % filmed.size());
      Answer answer = one.handedStepByStepTo(examiner);
      (answer.ending() == Ending.REFUSED ? bad : good).add(answer.millis());
      approved += answer.ending() == Ending.APPROVED ? 1 : 0;
      cpu.add(answer.cpuMillis());
      peak = Math.max(peak, answer.peakMegabytes());
    }
    Summary summary = new Summary();
    summary.say("recordings of real length", count + ", of them approved " + approved);
    summary.holdMillis(
        "approved or for a person, p50 from the last recording on",
        Bars.percentile(50, array(good)),
        APPROVED_P50);
    summary.say("the same in full", Bars.spread(array(good)));
    summary.holdMillis(
        "refused, p95 from the last recording on", Bars.percentile(95, array(bad)), REFUSED_P95);
    summary.say("the same in full", Bars.spread(array(bad)));
    summary.holdMillis(
        "CPU of the engine, the dearest case", Bars.percentile(100, array(cpu)), CPU);
    summary.say("the same in full", Bars.spread(array(cpu)));
    summary.say("highest resident memory of an engine", peak + " MB");
    return summary;
  }

  private static long[] array(List<Long> millis) {
    return millis.stream().mapToLong(Long::longValue).toArray();
  }

  private static List<Trial> staged() {
    LocalDate valid = TrialTable.TODAY.plusYears(4);
    LocalDate past = TrialTable.TODAY.minusDays(1);
    return List.of(
        trial(1, Truth.GENUINE, Condition.MILD, Model.TD1, valid),
        trial(2, Truth.GENUINE, Condition.BLURRED, Model.TD1, valid),
        trial(3, Truth.GENUINE, Condition.MILD, Model.TD3, valid),
        trial(4, Truth.EXPIRED, Condition.MILD, Model.TD1, past));
  }

  private static Trial trial(
      int number, Truth truth, Condition condition, Model model, LocalDate expiry) {
    Holder holder = Holders.byTurns(0);
    Specimen specimen = Specimen.of(model, holder, "19FV81732", expiry);
    return new Trial(
        number, truth, condition, Backdrop.WOOD, specimen, holder, TrialTable.TODAY, number);
  }

  private Filmed filmed(Trial trial) {
    List<byte[]> sides =
        studio.films(trial).stream().map(film -> recorded(film, SIDE_SECONDS)).toList();
    return new Filmed(
        trial, sides, Recorder.record(once(studio.faceFilm(trial)), FACE_SECONDS * RATE, RATE));
  }

  /** From its beginning to its end: movements have an order. */
  private static IntFunction<BufferedImage> once(Film film) {
    int[] at = {-1};
    BufferedImage[] drawn = new BufferedImage[1];
    return i -> {
      int wanted = i * film.frames() / (FACE_SECONDS * RATE);
      if (wanted != at[0]) {
        at[0] = wanted;
        drawn[0] = film.frame(wanted);
      }
      return drawn[0];
    };
  }

  private static byte[] recorded(Film film, int seconds) {
    BufferedImage[] drawn = new BufferedImage[DISTINCT];
    IntFunction<BufferedImage> toAndFro =
        i -> {
          int phase = i % (2 * DISTINCT - 2);
          int at = phase < DISTINCT ? phase : 2 * DISTINCT - 2 - phase;
          if (drawn[at] == null) {
            drawn[at] = film.frame(at * (film.frames() - 1) / (DISTINCT - 1));
          }
          return drawn[at];
        };
    return Recorder.record(toAndFro, seconds * RATE, RATE);
  }
}
