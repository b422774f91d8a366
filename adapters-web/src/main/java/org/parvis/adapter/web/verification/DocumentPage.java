package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.verification.ChooseDocument;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;

/** Screen 10: which document will be filmed. Whether it is served, the use case says. */
@Named
@RequestScoped
public class DocumentPage {
  private static final Set<JourneyStep> SHOWN = EnumSet.of(JourneyStep.DOCUMENT);
  private static final Set<String> NEIGHBOURS =
      Set.of("FR", "BE", "CH", "DE", "ES", "IT", "LU", "NL", "PT");

  @Inject CurrentPlace here;
  @Inject PageLanguage language;
  @Inject ChooseDocument chooseDocument;

  private String country = "FR";
  private boolean unknown;
  private boolean notServed;

  public String enter() {
    return here.unless(SHOWN);
  }

  public String choose() {
    String elsewhere = enter();
    if (elsewhere != null) {
      return elsewhere;
    }
    if (!NEIGHBOURS.contains(country)) {
      unknown = true;
      return null;
    }
    return chooseDocument
        .execute(
            new ChooseDocument.Command(
                here.session(), new DocumentChoice(DocumentKind.IDENTITY_CARD, country)))
        .match(
            chosen -> here.onwards(),
            unserved -> {
              notServed = true;
              return null;
            },
            outOfStep -> here.onwards());
  }

  public List<Countries.Country> getCountries() {
    return Countries.of(NEIGHBOURS, language.locale());
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public boolean isUnknown() {
    return unknown;
  }

  public boolean isNotServed() {
    return notServed;
  }
}
