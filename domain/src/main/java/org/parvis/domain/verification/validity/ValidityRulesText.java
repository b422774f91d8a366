package org.parvis.domain.verification.validity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.domain.verification.validity.ValidityRule.Age;
import org.parvis.domain.verification.validity.ValidityRule.Days;
import org.parvis.domain.verification.validity.ValidityRule.Effect;
import org.parvis.domain.verification.validity.ValidityRule.Holder;

/**
 * Reads rules from the lines of a file: {@code version = …}, then one rule a line with six columns
 * parted by bars: effect, states, formats, issued, holder, source. What is wrong is told by line,
 * and nothing is guessed.
 */
public final class ValidityRulesText {
  private static final List<String> FORMATS =
      List.of("TD1", "TD2", "TD3", "FRID", DocumentFacts.WITHOUT_ZONE);
  private static final Set<String> STATES = states();
  private static final Pattern VERSION = Pattern.compile("version\\s*=\\s*(.*)");
  private static final Pattern YEARS = Pattern.compile("valid ([1-9]\\d?) years");
  private static final Pattern ENDED = Pattern.compile("ended (\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern ISSUED =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})?\\.\\.(\\d{4}-\\d{2}-\\d{2})?");
  private static final Pattern BORN_AFTER = Pattern.compile("born after (\\d{4}-\\d{2}-\\d{2})");
  private static final int COLUMNS = 6;

  private final Consumer<String> problems;

  private ValidityRulesText(Consumer<String> problems) {
    this.problems = problems;
  }

  /** Says what is wrong in one line; the rule is left out. */
  private static final class WrongLine extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongLine(String what) {
      super(what);
    }
  }

  /**
   * The rules; where there are problems they are not to be used.
   *
   * @param problems hears each problem in one sentence
   */
  public static DocumentValidityRules parse(List<String> lines, Consumer<String> problems) {
    return new ValidityRulesText(problems).rules(lines);
  }

  private DocumentValidityRules rules(List<String> lines) {
    String version = "";
    List<ValidityRule> rules = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher named = VERSION.matcher(line);
      if (named.matches()) {
        version = named.group(1).strip();
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          rules.add(rule(line));
        } catch (WrongLine wrong) {
          problems.accept("line " + (i + 1) + ": " + wrong.getMessage());
        }
      }
    }
    if (!version.matches("[A-Za-z0-9._-]{1,40}")) {
      problems.accept("a line like version = 2026-11 is missing");
      version = "none";
    }
    return new DocumentValidityRules(version, rules);
  }

  private static ValidityRule rule(String line) {
    String[] columns = line.split("\\|", COLUMNS);
    if (columns.length < COLUMNS || columns[COLUMNS - 1].isBlank()) {
      throw new WrongLine("a rule has effect, states, formats, issued, holder and source");
    }
    Effect effect = effect(columns[0].strip());
    Days issued = issued(columns[3].strip());
    Holder holder = holder(columns[4].strip());
    if (effect.endedFrom().isPresent() && !(issued.equals(Days.ANY) && holder.age() == Age.ANY)) {
      throw new WrongLine("what has ended has ended whenever it was issued, for adults and minors");
    }
    return new ValidityRule(
        list(columns[1], STATES, "is no country of ISO 3166-1 in three letters, like FRA"),
        list(columns[2], Set.copyOf(FORMATS), "is not one of " + String.join(", ", FORMATS)),
        effect,
        issued,
        holder,
        columns[5].strip());
  }

  private static Set<String> list(String column, Set<String> known, String otherwise) {
    Set<String> words = new TreeSet<>();
    for (String word : column.strip().split("[ ,]+", -1)) {
      if (!known.contains(word)) {
        throw new WrongLine("'" + word + "' " + otherwise);
      }
      words.add(word);
    }
    return words;
  }

  private static Effect effect(String text) {
    Matcher years = YEARS.matcher(text);
    if (years.matches()) {
      return new Effect(Optional.of(Integer.valueOf(years.group(1))), Optional.empty());
    }
    Matcher ended = ENDED.matcher(text);
    if (ended.matches()) {
      return new Effect(Optional.empty(), Optional.of(day(ended.group(1))));
    }
    throw new WrongLine("'" + text + "' is neither like valid 15 years nor like ended 2031-08-03");
  }

  private static Days issued(String text) {
    if (text.equals("any")) {
      return Days.ANY;
    }
    Matcher days = ISSUED.matcher(text);
    if (!days.matches()) {
      throw new WrongLine("'" + text + "' is neither any nor like 2004-01-02..2013-12-31");
    }
    Days issued =
        new Days(
            Optional.ofNullable(days.group(1)).map(ValidityRulesText::day).orElse(LocalDate.MIN),
            Optional.ofNullable(days.group(2)).map(ValidityRulesText::day).orElse(LocalDate.MAX));
    if (issued.from().isAfter(issued.to())) {
      throw new WrongLine("'" + text + "' ends before it begins");
    }
    return issued;
  }

  private static Holder holder(String text) {
    if (text.equals("any")) {
      return Holder.ANY;
    }
    if (text.equals("adult") || text.equals("minor")) {
      return new Holder(Age.valueOf(text.toUpperCase(Locale.ROOT)), Optional.empty());
    }
    Matcher born = BORN_AFTER.matcher(text);
    if (born.matches()) {
      return new Holder(Age.ANY, Optional.of(day(born.group(1))));
    }
    throw new WrongLine("'" + text + "' is none of any, adult, minor, born after 1951-08-02");
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException none) {
      throw new WrongLine("'" + text + "' is no day");
    }
  }

  private static Set<String> states() {
    Set<String> codes = new TreeSet<>();
    Arrays.stream(Locale.getISOCountries())
        .forEach(code -> codes.add(new Locale.Builder().setRegion(code).build().getISO3Country()));
    return Set.copyOf(codes);
  }
}
