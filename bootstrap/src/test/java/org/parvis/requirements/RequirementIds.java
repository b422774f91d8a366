package org.parvis.requirements;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids of requirements: {@code A1} to {@code O4}, as {@code security.md} numbers them. */
final class RequirementIds {
  private static final Pattern RANGE = Pattern.compile("([A-O])([0-9]{1,2})(?:-\\1([0-9]{1,2}))?");
  private static final Pattern IN_A_NAME = Pattern.compile("\\G([A-O][0-9]{1,2})_");

  private RequirementIds() {}

  /**
   * The ids that a text lists.
   *
   * @param text ids and ranges with blanks between them, such as {@code A1-A7 F4}
   */
  static Set<String> listedIn(String text) {
    Set<String> ids = new TreeSet<>();
    for (String part : text.strip().split("\\s+", -1)) {
      Matcher range = RANGE.matcher(part);
      if (!range.matches()) {
        throw new IllegalArgumentException(
            "'" + part + "' is no id like A1 and no range like A1-A7");
      }
      int first = Integer.parseInt(range.group(2));
      int last = range.group(3) == null ? first : Integer.parseInt(range.group(3));
      for (int number = first; number <= last; number++) {
        ids.add(range.group(1) + number);
      }
    }
    return ids;
  }

  /** The ids that a test method's name begins with, such as {@code A5_A6_…}. */
  static Set<String> bornBy(String methodName) {
    Set<String> ids = new TreeSet<>();
    Matcher id = IN_A_NAME.matcher(methodName);
    while (id.find()) {
      ids.add(id.group(1));
    }
    return ids;
  }
}
