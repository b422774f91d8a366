package org.parvis.adapter.web.journey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.application.code.CodeView;
import org.parvis.application.journey.JourneyStep;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.member.PhoneNumber;

/** Screen 4, second half: the code that proves the number. */
@Named
@RequestScoped
public class PhoneCodePage extends CodePage {

  public String enter() {
    String elsewhere = elsewhere();
    if (elsewhere != null) {
      return elsewhere;
    }
    return isWaiting() ? null : JourneyUrls.redirectTo(JourneyStep.PHONE);
  }

  public String getPhone() {
    return waiting().map(code -> PhoneShown.grouped(code.phone().e164())).orElse("");
  }

  @Override
  String elsewhere() {
    return myPlace.elsewhereUnlessAccessIs(JourneyStep.PHONE_CODE, JourneyStep.PHONE);
  }

  @Override
  CodePurpose purpose() {
    return CodePurpose.PHONE;
  }

  @Override
  Optional<PhoneNumber> numberToWriteTo() {
    return waiting().map(CodeView::phone);
  }

  @Override
  String here() {
    return JourneyUrls.of(JourneyStep.PHONE_CODE);
  }

  @Override
  String whenClosed(String note) {
    return JourneyUrls.redirectTo(JourneyUrls.of(JourneyStep.PHONE) + "?note=" + note);
  }

  @Override
  String whenPhoneTaken() {
    return JourneyUrls.redirectTo(JourneyUrls.of(JourneyStep.PHONE) + "?note=phoneTaken");
  }
}
