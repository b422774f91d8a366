package org.parvis.application.message;

import java.time.Duration;
import org.parvis.domain.member.Language;

/** A duration as one says it to a member: in hours where they are full, else in minutes. */
public final class SpokenDuration {

  private SpokenDuration() {}

  /** For example "24 heures" or "30 minutes"; what is less than a minute is not promised. */
  public static String of(Duration duration, Language language) {
    long minutes = duration.toMinutes();
    boolean fullHours = minutes > 0 && minutes % 60 == 0;
    long number = fullHours ? minutes / 60 : minutes;
    String unit =
        switch (language) {
          case FRENCH -> fullHours ? "heure" : "minute";
          case ENGLISH -> fullHours ? "hour" : "minute";
        };
    return number + "\u00a0" + unit + (number == 1 ? "" : "s");
  }
}
