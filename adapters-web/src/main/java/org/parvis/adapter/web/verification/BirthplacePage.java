package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.verification.GiveBirthplace;
import org.parvis.domain.member.Birthplace;

/** Screen 14: town and country of birth, asked while the checks run. */
@Named
@RequestScoped
public class BirthplacePage {
  private static final Set<JourneyStep> SHOWN = EnumSet.of(JourneyStep.BIRTHPLACE);

  @Inject CurrentPlace here;
  @Inject PageLanguage language;
  @Inject GiveBirthplace giveBirthplace;

  private String town = "";
  private String country = "FR";
  private boolean asked;

  public String enter() {
    return here.unless(SHOWN);
  }

  public String give() {
    String elsewhere = enter();
    if (elsewhere != null) {
      return elsewhere;
    }
    asked = true;
    Optional<Birthplace> place = Birthplace.parse(town, country);
    if (isCountryWrong() || place.isEmpty()) {
      return null;
    }
    return giveBirthplace
        .execute(new GiveBirthplace.Command(here.session(), place.get()))
        .match(given -> here.onwards(), outOfStep -> here.onwards());
  }

  public boolean isTownWrong() {
    return asked && Birthplace.parse(town, "FR").isEmpty();
  }

  public boolean isCountryWrong() {
    return asked && !Countries.exists(country);
  }

  public List<Countries.Country> getCountries() {
    return Countries.all(language.locale());
  }

  public String getTown() {
    return town;
  }

  public void setTown(String town) {
    this.town = town;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }
}
