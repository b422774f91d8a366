package org.parvis.adapter.kyc.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parvis.adapter.kyc.specimen.Backdrop;
import org.parvis.adapter.kyc.specimen.Holder;
import org.parvis.adapter.kyc.specimen.Specimen;
import org.parvis.adapter.kyc.specimen.Specimen.Model;

/**
 * The fixed table of what is tried: models, conditions, names and truths by turns. The seed decides
 * about numbers, dates, which digit is forged and how the hand shakes, not about the table.
 */
final class TrialTable {
  /** The day of all checks. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /**
   * Of 24 trials 10 are forged: 480 have 200. Genuine ones are more than a quarter, for each
   * condition must come with each model.
   */
  private static final List<Truth> BY_TURNS =
      List.of(
          Truth.GENUINE,
          Truth.FORGED_CHECK_DIGIT,
          Truth.EXPIRED,
          Truth.FORGED_CHECK_DIGIT,
          Truth.GENUINE,
          Truth.FORGED_CHECK_DIGIT,
          Truth.OTHER_NAME,
          Truth.FORGED_CHECK_DIGIT,
          Truth.GENUINE,
          Truth.FORGED_CHECK_DIGIT,
          Truth.OTHER_FACE,
          Truth.FORGED_CHECK_DIGIT,
          Truth.GENUINE,
          Truth.FORGED_CHECK_DIGIT,
          Truth.OTHER_BIRTH_DATE,
          Truth.FORGED_CHECK_DIGIT,
          Truth.GENUINE,
          Truth.FORGED_CHECK_DIGIT,
          Truth.NOTHING_FILMED,
          Truth.FORGED_CHECK_DIGIT,
          Truth.GENUINE,
          Truth.STILL_PHOTOGRAPH,
          Truth.GENUINE,
          Truth.WRONG_ORDER);

  /** So that a part of the table has conditions of all kinds; it shares no factor with any list. */
  private static final int STRIDE = 27;

  private static final List<Condition> READABLE =
      Arrays.stream(Condition.values())
          .filter(condition -> condition.kind() == Condition.Kind.READABLE)
          .toList();

  private static final List<Condition> FOR_FORGED =
      Arrays.stream(Condition.values())
          .filter(
              condition ->
                  condition.kind() == Condition.Kind.READABLE
                      || condition.kind() == Condition.Kind.BORDERLINE)
          .toList();

  private final Random random;
  private final boolean secondPerson;
  private final Map<Truth, Integer> turns = new EnumMap<>(Truth.class);

  private TrialTable(long seed, boolean secondPerson) {
    this.random = new Random(seed);
    this.secondPerson = secondPerson;
  }

  /**
   * @param secondPerson whether there is another portrait, so that another face can be shown
   */
  static List<Trial> of(long seed, int count, boolean secondPerson) {
    TrialTable table = new TrialTable(seed, secondPerson);
    List<Trial> trials = new ArrayList<>();
    for (int turn = 0; trials.size() < count; turn++) {
      Truth truth = BY_TURNS.get(turn % BY_TURNS.size());
      if (truth != Truth.OTHER_FACE || table.secondPerson) {
        trials.add(table.trial(trials.size() + 1, truth));
      }
    }
    return trials;
  }

  private Trial trial(int number, Truth truth) {
    int turn = turns.merge(truth, 1, Integer::sum) - 1;
    List<Condition> conditions = conditions(truth);
    Model[] models = Model.values();
    // Each round over the conditions begins one model later, or some pairs would never meet.
    Condition condition = conditions.get(STRIDE * turn % conditions.size());
    Model model = models[(turn + turn / conditions.size()) % models.length];
    Holder holder = Holders.byTurns(number);
    Specimen genuine =
        Specimen.of(model, holder, number(model, truth), expiry(truth == Truth.EXPIRED));
    Specimen specimen =
        truth == Truth.FORGED_CHECK_DIGIT
            ? genuine.forged(turn % model.checkDigits(), 1 + random.nextInt(9))
            : genuine;
    Backdrop[] backdrops = Backdrop.values();
    return new Trial(
        number,
        truth,
        condition,
        backdrops[random.nextInt(backdrops.length)],
        specimen,
        declared(truth, holder, number),
        TODAY,
        random.nextLong());
  }

  private static List<Condition> conditions(Truth truth) {
    return switch (truth) {
      case GENUINE -> List.of(Condition.values());
      case FORGED_CHECK_DIGIT -> FOR_FORGED;
      default -> READABLE;
    };
  }

  private static Holder declared(Truth truth, Holder holder, int number) {
    return switch (truth) {
      case OTHER_NAME -> Holders.another(holder, number);
      case OTHER_BIRTH_DATE ->
          new Holder(
              holder.givenNames(),
              holder.birthName(),
              holder.birthDate().plusYears(number % 2).plusDays(1 + number % 27),
              holder.sex());
      default -> holder;
    };
  }

  /** The French card of 1994 has year and month of its issue in front, and no letters. */
  private String number(Model model, Truth truth) {
    return switch (model) {
      case TD1, TD2 -> text("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", 9);
      case TD3 ->
          text("0123456789", 2) + text("ABCDEFGHJKLMNPRSTUVWXYZ", 2) + text("0123456789", 5);
      case FRID -> {
        int year = truth == Truth.EXPIRED ? 2 + random.nextInt(2) : 15 + random.nextInt(6);
        String month = String.format(java.util.Locale.ROOT, "%02d", 1 + random.nextInt(12));
        yield String.format(java.util.Locale.ROOT, "%02d", year) + month + text("0123456789", 8);
      }
    };
  }

  private String text(String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private LocalDate expiry(boolean past) {
    return past
        ? TODAY.minusDays(1 + random.nextInt(700))
        : TODAY.plusDays(random.nextInt(9 * 365));
  }
}
