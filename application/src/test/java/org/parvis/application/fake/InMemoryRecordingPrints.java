package org.parvis.application.fake;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.application.port.RecordingPrints;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.RecordingPrint;

/** The prints of recordings, in memory. */
public final class InMemoryRecordingPrints implements RecordingPrints {
  private final Map<ClipId, RecordingPrint> kept = new LinkedHashMap<>();

  @Override
  public synchronized List<RecordingPrint> like(RecordingPrint print, int most) {
    return kept.values().stream()
        .filter(other -> !other.attempt().equals(print.attempt()))
        .filter(other -> shared(print, other) > 0)
        .sorted(Comparator.comparingLong(other -> -shared(print, other)))
        .limit(most)
        .toList();
  }

  private static long shared(RecordingPrint print, RecordingPrint other) {
    return other.sha256().equals(print.sha256())
        ? Long.MAX_VALUE
        : print.keys().stream().filter(other.keys()::contains).count();
  }

  @Override
  public synchronized void save(RecordingPrint print) {
    kept.putIfAbsent(print.clip(), print);
  }
}
