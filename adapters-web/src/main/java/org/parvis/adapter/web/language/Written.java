package org.parvis.adapter.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.parvis.adapter.web.WebSettings;
import org.parvis.domain.banking.Money;
import org.parvis.domain.member.Language;

/** Moments and amounts as people write them, in the page's language and the institution's zone. */
@Named
@RequestScoped
public class Written {
  // No-break spaces where a line must not end: "26 novembre", "14 h 05".
  private static final String FRENCH_MOMENT = "EEEE d\u00A0MMMM' à 'H'\u00A0h\u00A0'mm";
  private static final String ENGLISH_MOMENT = "EEEE d\u00A0MMMM' at 'HH:mm";

  @Inject PageLanguage language;
  @Inject WebSettings settings;

  /** "jeudi 26 novembre à 14 h 05", "Thursday 26 November at 14:05". */
  public String moment(Instant instant) {
    String shape =
        switch (language.language()) {
          case FRENCH -> FRENCH_MOMENT;
          case ENGLISH -> ENGLISH_MOMENT;
        };
    return inZone(shape, instant);
  }

  /** "14 h 05", "14:05". */
  public String time(Instant instant) {
    return inZone(
        switch (language.language()) {
          case FRENCH -> "H\u00A0'h'\u00A0mm";
          case ENGLISH -> "HH:mm";
        },
        instant);
  }

  /** "26 nov. 2026", "26 Nov 2026". */
  public String day(Instant instant) {
    return inZone("d\u00A0MMM\u00A0yyyy", instant);
  }

  public String amount(Money money) {
    Locale country = language.language() == Language.ENGLISH ? Locale.UK : Locale.FRANCE;
    NumberFormat format = NumberFormat.getCurrencyInstance(country);
    format.setCurrency(Currency.getInstance("EUR"));
    return format.format(money.inEuros()).replace('-', '\u2212');
  }

  private String inZone(String shape, Instant instant) {
    Locale locale = language.language() == Language.ENGLISH ? Locale.UK : Locale.FRANCE;
    return DateTimeFormatter.ofPattern(shape, locale).withZone(settings.zone()).format(instant);
  }
}
