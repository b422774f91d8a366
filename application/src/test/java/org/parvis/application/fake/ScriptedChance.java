package org.parvis.application.fake;

import java.util.ArrayList;
import java.util.List;
import org.parvis.application.port.Chance;

/** Dice that always fall as they are told, and remember how they were rolled. */
public final class ScriptedChance implements Chance {
  private final List<Integer> rolled = new ArrayList<>();
  private boolean answer;

  @Override
  public synchronized boolean hits(int percent) {
    rolled.add(percent);
    return answer;
  }

  public synchronized void willHit() {
    answer = true;
  }

  public synchronized List<Integer> rolled() {
    return List.copyOf(rolled);
  }
}
