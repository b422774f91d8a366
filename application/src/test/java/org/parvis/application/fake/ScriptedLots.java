package org.parvis.application.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.parvis.application.port.Lots;

/** Lots that fall as they are told, and on the first one once the script is over. */
public final class ScriptedLots implements Lots {
  private final Deque<Integer> script = new ArrayDeque<>();

  @Override
  public synchronized int draw(int count) {
    Integer scripted = script.poll();
    return scripted == null ? 0 : scripted;
  }

  public synchronized void willFall(Integer... numbers) {
    script.addAll(List.of(numbers));
  }
}
