package org.parvis.adapter.persistence.code;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parvis.adapter.persistence.row.JsonText;

/** Moments that a limit counts, in one column. */
final class Moments {
  static final String NONE = "[]";
  private static final Duration KEPT = Duration.ofDays(31);

  private Moments() {}

  static List<Instant> read(String moments) {
    return JsonText.list(JsonText.readArray(moments)).stream().map(Instant::parse).toList();
  }

  /** Adds one and forgets those that no limit looks at any more. */
  static String add(String moments, Instant at) {
    Instant oldest = at.minus(KEPT);
    List<String> kept = new ArrayList<>();
    read(moments).stream().filter(oldest::isBefore).map(Instant::toString).forEach(kept::add);
    kept.add(at.toString());
    return JsonText.ofList(kept).toString();
  }
}
