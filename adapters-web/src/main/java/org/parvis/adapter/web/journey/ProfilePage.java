package org.parvis.adapter.web.journey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.parvis.adapter.web.WebSettings;
import org.parvis.adapter.web.form.FormErrors;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.member.GiveProfile;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.PersonName;

/** Screen 5: names and birth date. */
@Named
@RequestScoped
public class ProfilePage {
  @Inject GiveProfile giveProfile;
  @Inject CurrentSession session;
  @Inject MyPlace myPlace;
  @Inject FormErrors errors;
  @Inject Clock clock;
  @Inject WebSettings settings;

  private String givenNames = "";
  private String birthName = "";
  private String usageName = "";
  private String day = "";
  private String month = "";
  private String year = "";

  public String enter() {
    return myPlace.elsewhereUnlessAccessIs(JourneyStep.PROFILE);
  }

  public String give() {
    String elsewhere = enter();
    if (elsewhere != null) {
      return elsewhere;
    }
    Optional<String> given = part("givenNames", givenNames, "profile.givenNamesWrong");
    Optional<String> birth = part("birthName", birthName, "profile.birthNameWrong");
    Optional<String> usage =
        usageName.isBlank() ? Optional.of("") : part("usageName", usageName, "profile.usageWrong");
    Optional<BirthDate> date = date();
    if (given.isEmpty() || birth.isEmpty() || usage.isEmpty() || date.isEmpty()) {
      return null;
    }
    return giveProfile
        .execute(
            new GiveProfile.Command(
                session.require().session(),
                new PersonName(given.get(), birth.get(), usage.get()),
                date.get()))
        .match(done -> myPlace.onward(), outOfStep -> myPlace.onward());
  }

  private Optional<String> part(String field, String text, String key) {
    Optional<String> part = PersonName.part(text);
    if (part.isEmpty()) {
      errors.at(field, key);
    }
    return part;
  }

  private Optional<BirthDate> date() {
    LocalDate today = LocalDate.now(clock.withZone(settings.zone()));
    if (!day.strip().matches("[0-9]{1,2}")) {
      errors.at("day", "profile.dayWrong");
    } else if (!month.strip().matches("[0-9]{1,2}")) {
      errors.at("month", "profile.monthWrong");
    } else if (!year.strip().matches("[0-9]{4}")) {
      errors.at("year", "profile.yearWrong");
    } else {
      Optional<BirthDate> date = BirthDate.of(number(year), number(month), number(day), today);
      if (date.isEmpty()) {
        errors.at("day", "profile.dateWrong");
      }
      return date;
    }
    return Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.strip());
  }

  public String getGivenNames() {
    return givenNames;
  }

  public void setGivenNames(String givenNames) {
    this.givenNames = givenNames;
  }

  public String getBirthName() {
    return birthName;
  }

  public void setBirthName(String birthName) {
    this.birthName = birthName;
  }

  public String getUsageName() {
    return usageName;
  }

  public void setUsageName(String usageName) {
    this.usageName = usageName;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }
}
