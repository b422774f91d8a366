package org.parvis.adapter.web.journey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.form.FormErrors;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.adapter.web.language.Texts;
import org.parvis.adapter.web.session.BrowserSession;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.member.OpenAccount;
import org.parvis.application.member.ReadLink;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.LinkPurpose;

/** Screen 1: the page behind a link. Looking at it uses nothing up; only the button does. */
@Named
@RequestScoped
public class LinkPage {
  @Inject GivenValues given;
  @Inject ReadLink readLink;
  @Inject OpenAccount openAccount;
  @Inject BrowserSession browser;
  @Inject CurrentSession session;
  @Inject FormErrors errors;
  @Inject PageLanguage language;

  private String token = "";
  private String email = "";
  private String password = "";
  private ReadLink.Outcome link;

  @PostConstruct
  void readAddress() {
    token = given.value("token");
  }

  /** Whoever comes back to a link that has served them is past it. */
  public String enter() {
    return !isUsable() && session.isOpen()
        ? JourneyUrls.redirectTo(JourneyUrls.home(session.isStaff()))
        : null;
  }

  public boolean isUsable() {
    return link().match(usable -> true, notUsable -> false);
  }

  public boolean isForStaff() {
    return link().match(usable -> usable.purpose() == LinkPurpose.FIRST_STAFF, notUsable -> false);
  }

  /** The address that the link was sent to; empty when its holder must give one. */
  public String getAddress() {
    return link()
        .match(usable -> usable.address().map(EmailAddress::value).orElse(""), notUsable -> "");
  }

  public String open() {
    if (!isUsable()) {
      return enter();
    }
    Optional<EmailAddress> address = Optional.empty();
    if (getAddress().isEmpty()) {
      address = EmailAddress.parse(email);
      if (address.isEmpty()) {
        return errors.at("email", "signUp.emailWrong");
      }
    }
    if (password.isEmpty()) {
      return errors.at("password", "link.passwordEmpty");
    }
    if (password.length() > 1000) {
      return weak(PasswordWeakness.TOO_LONG);
    }
    return openAccount
        .execute(
            new OpenAccount.Command(token, new RawPassword(password), address, language.language()))
        .match(
            opened -> {
              browser.hold(opened.token());
              return JourneyUrls.redirectTo(JourneyUrls.home(opened.staff()));
            },
            weak -> weak(weak.weakness()),
            notUsable -> JourneyUrls.redirectTo("/sign-in.xhtml?note=linkUsed"));
  }

  public String getPasswordHint() {
    return Texts.ofJourney(language.locale()).say("link.passwordHint", shortest());
  }

  private String weak(PasswordWeakness weakness) {
    return WeakPassword.say(errors, weakness, shortest(), longest());
  }

  private int shortest() {
    return link().match(ReadLink.Outcome.Usable::shortestPassword, notUsable -> 0);
  }

  private int longest() {
    return link().match(ReadLink.Outcome.Usable::longestPassword, notUsable -> 0);
  }

  private ReadLink.Outcome link() {
    if (link == null) {
      link =
          InvitationPage.hasTheShapeOfAToken(token)
              ? readLink.execute(new ReadLink.Command(token))
              : new ReadLink.Outcome.NotUsable();
    }
    return link;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
