package org.parvis.application.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.parvis.application.port.Chance;

/**
 * Falls as it is told and remembers how often it should have hit; left to itself, on the first lot,
 * and beside what it should hit.
 */
public final class ScriptedChance implements Chance {
  private final Deque<Integer> script = new ArrayDeque<>();
  private final List<Integer> rolled = new ArrayList<>();
  private boolean answer;

  @Override
  public synchronized int draw(int count) {
    Integer scripted = script.poll();
    return scripted == null ? 0 : scripted;
  }

  @Override
  public synchronized boolean hits(int percent) {
    rolled.add(percent);
    return answer;
  }

  public synchronized void willFall(Integer... numbers) {
    script.addAll(List.of(numbers));
  }

  public synchronized void willHit() {
    answer = true;
  }

  public synchronized List<Integer> rolled() {
    return List.copyOf(rolled);
  }
}
