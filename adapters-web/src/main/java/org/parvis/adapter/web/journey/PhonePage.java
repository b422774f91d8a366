package org.parvis.adapter.web.journey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.form.FormErrors;
import org.parvis.adapter.web.language.Written;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.adapter.web.session.RequestOrigin;
import org.parvis.application.code.FindOpenCode;
import org.parvis.application.code.ReadPhoneNumber;
import org.parvis.application.code.SendOneTimeCode;
import org.parvis.application.journey.JourneyStep;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.member.PhoneNumber;

/** Screen 4, first half: the number is typed, shown back, and only then written to. */
@Named
@RequestScoped
public class PhonePage {
  @Inject GivenValues given;
  @Inject ReadPhoneNumber readPhoneNumber;
  @Inject SendOneTimeCode sendOneTimeCode;
  @Inject FindOpenCode findOpenCode;
  @Inject CurrentSession session;
  @Inject RequestOrigin origin;
  @Inject MyPlace myPlace;
  @Inject FormErrors errors;
  @Inject Written written;

  private String typed = "";
  private String understood = "";

  @PostConstruct
  void readAddress() {
    understood = given.value("understood");
  }

  /** From the code page one comes back here for another number. */
  public String enter() {
    return myPlace.elsewhereUnlessAccessIs(JourneyStep.PHONE, JourneyStep.PHONE_CODE);
  }

  public String read() {
    String elsewhere = enter();
    if (elsewhere != null) {
      return elsewhere;
    }
    return readPhoneNumber
        .execute(new ReadPhoneNumber.Command(typed))
        .match(
            usable -> {
              understood = usable.number().e164();
              return null;
            },
            notServed -> errors.at("phone", "phone.notServed." + notServed.why()),
            notANumber -> errors.at("phone", "phone.notANumber"));
  }

  public String correct() {
    String elsewhere = enter();
    if (elsewhere != null) {
      return elsewhere;
    }
    typed = understood;
    understood = "";
    return null;
  }

  public String send() {
    return readPhoneNumber
        .execute(new ReadPhoneNumber.Command(understood))
        .match(usable -> send(usable.number()), notServed -> correct(), notANumber -> correct());
  }

  private String send(PhoneNumber number) {
    return sendOneTimeCode
        .execute(
            new SendOneTimeCode.Command(
                session.require().session(),
                CodePurpose.PHONE,
                Optional.of(number),
                origin.address()))
        .match(
            sent -> JourneyUrls.redirectTo(JourneyStep.PHONE_CODE),
            wait ->
                isOnItsWayTo(number)
                    ? JourneyUrls.redirectTo(JourneyStep.PHONE_CODE)
                    : errors.onPage(CodeTexts.waitKey(wait.limit()), written.moment(wait.until())),
            outOfStep -> myPlace.onward());
  }

  // The second press of one button asks for a code that has already left.
  private boolean isOnItsWayTo(PhoneNumber number) {
    return findOpenCode
        .execute(new FindOpenCode.Command(session.require().session(), CodePurpose.PHONE))
        .match(waiting -> waiting.code().phone().equals(number), nothing -> false);
  }

  public boolean isToBeConfirmed() {
    return !understood.isEmpty();
  }

  public String getShown() {
    return PhoneShown.grouped(understood);
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public String getUnderstood() {
    return understood;
  }

  public void setUnderstood(String understood) {
    this.understood = understood;
  }
}
