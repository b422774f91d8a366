package org.parvis.application.message;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.parvis.domain.member.Language;

/** A moment as one says it to a member: the day by name and the hour, in the institution's zone. */
public final class SpokenMoment {
  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("EEEE d MMMM 'à' H\u00a0'h'\u00a0mm", Locale.FRENCH);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);

  private SpokenMoment() {}

  /** For example "jeudi 26 novembre à 14 h 05" or "Thursday 26 November at 14:05". */
  public static String of(Instant moment, ZoneId zone, Language language) {
    DateTimeFormatter format =
        switch (language) {
          case FRENCH -> FRENCH;
          case ENGLISH -> ENGLISH;
        };
    return format.format(moment.atZone(zone));
  }
}
