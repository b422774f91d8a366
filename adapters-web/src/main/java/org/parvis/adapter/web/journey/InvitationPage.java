package org.parvis.adapter.web.journey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.access.AcceptInvitation;
import org.parvis.application.access.ReadInvitation;
import org.parvis.domain.access.AccessRight;

/** An invitation to an association's account. Looking at it accepts nothing. */
@Named
@RequestScoped
public class InvitationPage {
  @Inject GivenValues given;
  @Inject ReadInvitation readInvitation;
  @Inject AcceptInvitation acceptInvitation;
  @Inject CurrentSession session;

  private String token = "";
  private ReadInvitation.Outcome invitation;

  @PostConstruct
  void readAddress() {
    token = given.value("token");
  }

  public boolean isUsable() {
    return invitation().match(usable -> true, notUsable -> false);
  }

  public String getAssociation() {
    return invitation().match(usable -> usable.association().name(), notUsable -> "");
  }

  public List<AccessRight> getRights() {
    return invitation()
        .match(usable -> usable.rights().stream().sorted().toList(), notUsable -> List.of());
  }

  public String accept() {
    if (!hasTheShapeOfAToken(token)) {
      return null;
    }
    return session
        .view()
        .map(view -> acceptInvitation.execute(new AcceptInvitation.Command(view.session(), token)))
        .map(
            outcome ->
                outcome.match(
                    accepted -> JourneyUrls.redirectTo("/space.xhtml?note=joined"),
                    notUsable -> refused()))
        .orElseGet(() -> JourneyUrls.redirectTo("/sign-in.xhtml?invitation=" + token));
  }

  /** Tokens travel in addresses: what cannot be one is not passed on. */
  static boolean hasTheShapeOfAToken(String text) {
    return text != null && text.matches("[A-Za-z0-9_-]{16,200}");
  }

  private String refused() {
    session.requireStillOpen();
    invitation = new ReadInvitation.Outcome.NotUsable();
    return null;
  }

  private ReadInvitation.Outcome invitation() {
    if (invitation == null) {
      invitation =
          hasTheShapeOfAToken(token)
              ? readInvitation.execute(new ReadInvitation.Command(token))
              : new ReadInvitation.Outcome.NotUsable();
    }
    return invitation;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
