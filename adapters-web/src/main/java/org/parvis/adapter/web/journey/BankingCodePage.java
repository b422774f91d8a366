package org.parvis.adapter.web.journey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.application.journey.JourneyStep;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.member.PhoneNumber;

/** Screen 19: the code of a later visit. */
@Named
@RequestScoped
public class BankingCodePage extends CodePage {

  public String enter() {
    return elsewhere();
  }

  public String getPhone() {
    return waiting().map(code -> code.phone().masked()).orElse("");
  }

  @Override
  String elsewhere() {
    return myPlace.elsewhereUnlessAccessIs(JourneyStep.BANKING_CODE);
  }

  @Override
  CodePurpose purpose() {
    return CodePurpose.BANKING;
  }

  @Override
  Optional<PhoneNumber> numberToWriteTo() {
    return Optional.empty();
  }

  @Override
  String here() {
    return JourneyUrls.of(JourneyStep.BANKING_CODE);
  }

  @Override
  String whenClosed(String note) {
    return JourneyUrls.redirectTo(here() + "?note=" + note);
  }

  // The number was confirmed on the first visit; nobody else can have taken it.
  @Override
  String whenPhoneTaken() {
    return myPlace.onward();
  }
}
