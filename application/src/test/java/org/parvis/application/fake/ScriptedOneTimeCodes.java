package org.parvis.application.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.parvis.application.port.OneTimeCodes;
import org.parvis.domain.code.OneTimeCode;

/** Codes as a test wrote them down, then 000001, 000002 and so on. */
public final class ScriptedOneTimeCodes implements OneTimeCodes {

  private final Deque<String> script = new ArrayDeque<>();
  private int given;

  public ScriptedOneTimeCodes(String... codes) {
    script.addAll(List.of(codes));
  }

  @Override
  public synchronized OneTimeCode next() {
    given++;
    String scripted = script.poll();
    return new OneTimeCode(scripted == null ? String.format(Locale.ROOT, "%06d", given) : scripted);
  }

  /** How many codes were given out. */
  public synchronized int given() {
    return given;
  }
}
