package org.parvis.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.adapter.web.problem.Problem;
import org.parvis.application.access.AssociationAccess;
import org.parvis.application.access.IssueAccessToken;
import org.parvis.application.access.PublishSigningKeys;
import org.parvis.application.access.ReadMyAccess;
import org.parvis.application.access.RightView;
import org.parvis.application.session.SessionOverException;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Association;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.access.Missing;
import org.parvis.domain.access.UnlockAction;
import org.parvis.domain.member.IdentityStatus;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class ApiTest {

  @Nested
  class ReadingMyAccess {
    private final MyAccessResource resource = new MyAccessResource();

    @Test
    void the_session_and_the_member_are_the_tokens() {
      resource.token = token(Json.createValue(SignedIn.SESSION.value().toString()));
      assertThat(MyAccessResource.asked(resource.token))
          .contains(new ReadMyAccess.Command(SignedIn.SESSION, SignedIn.MEMBER));
      resource.token = token(SignedIn.SESSION.value().toString());
      assertThat(MyAccessResource.asked(resource.token))
          .contains(new ReadMyAccess.Command(SignedIn.SESSION, SignedIn.MEMBER));
    }

    @Test
    void a_token_without_a_session_asks_nothing() {
      assertThat(MyAccessResource.asked(token(null))).isEmpty();
      assertThat(MyAccessResource.asked(token("not an id"))).isEmpty();
    }

    @Test
    void each_right_is_permitted_to_an_extent_or_says_what_is_missing() {
      JsonObject json =
          MyAccessResource.json(
              new ReadMyAccess.Outcome.Read(
                  IdentityStatus.IN_PROGRESS,
                  List.of(
                      new AssociationAccess(
                          new Association(new AssociationId(new UUID(3, 3)), "Chorale"),
                          List.of(
                              new RightView(
                                  AccessRight.VIEW_ACCOUNT,
                                  new AccessDecision.Permitted(
                                      AccessDecision.Permitted.Extent.RESTRICTED)),
                              new RightView(
                                  AccessRight.COLLECT_FUNDS,
                                  new AccessDecision.Refused(
                                      Set.of(Missing.RIGHT, Missing.VERIFIED_IDENTITY),
                                      UnlockAction.ASK_YOUR_ASSOCIATION)))))));
      JsonObject association = json.getJsonArray("associations").getJsonObject(0);
      assertThat(json.getString("identity")).isEqualTo("IN_PROGRESS");
      assertThat(association.getString("name")).isEqualTo("Chorale");
      assertThat(association.getJsonArray("rights").toString())
          .isEqualTo(
              "[{\"right\":\"VIEW_ACCOUNT\",\"permitted\":true,\"extent\":\"RESTRICTED\"},"
                  + "{\"right\":\"COLLECT_FUNDS\",\"permitted\":false,"
                  + "\"missing\":[\"VERIFIED_IDENTITY\",\"RIGHT\"],"
                  + "\"unlock\":\"ASK_YOUR_ASSOCIATION\"}]");
    }

    private JsonWebToken token(Object sid) {
      return new GivenToken(SignedIn.MEMBER.value().toString(), sid);
    }
  }

  @Nested
  class IssuingATokens {
    private final TokenServlet servlet = new TokenServlet();
    private final Answered answered = new Answered();

    @Test
    void answers_token_and_end() throws IOException {
      servlet.current = SignedIn.member();
      servlet.issueAccessToken =
          command ->
              new IssueAccessToken.Outcome.Issued("a.b.c", Instant.parse("2026-11-24T10:05:00Z"));
      servlet.doPost(Asked.to("POST", null).request(), answered.response());
      assertThat(answered.json())
          .isEqualTo(
              Json.createObjectBuilder()
                  .add("token", "a.b.c")
                  .add("type", "Bearer")
                  .add("expiresAt", "2026-11-24T10:05:00Z")
                  .build());
      assertThat(answered.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void needs_a_page_session() throws IOException {
      servlet.current = SignedIn.nobody();
      servlet.doPost(Asked.to("POST", null).request(), answered.response());
      assertThat(answered.status()).isEqualTo(401);
    }

    @Test
    void is_over_with_the_session() throws IOException {
      servlet.current = SignedIn.member();
      servlet.issueAccessToken = command -> new IssueAccessToken.Outcome.SessionOver();
      servlet.doPost(Asked.to("POST", null).request(), answered.response());
      assertThat(answered.status()).isEqualTo(401);
    }
  }

  @Test
  void a_session_that_ended_meanwhile_is_401_in_the_api_too() {
    assertThat(ApiProblems.of(new SessionOverException())).isEqualTo(Problem.noSession());
  }

  @Test
  void a_fault_of_the_api_is_500_and_says_nothing_of_the_inside() {
    Problem problem = ApiProblems.of(new IllegalStateException("jdbc:h2 is in a bad mood"));
    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.title()).matches("Something went wrong, reference [0-9A-F]{8}\\.");
  }

  @Test
  void the_keys_are_published_as_a_key_set() throws IOException {
    KeySetServlet servlet = new KeySetServlet();
    Answered answered = new Answered();
    servlet.publishSigningKeys =
        command -> new PublishSigningKeys.Outcome.Published("{\"keys\":[]}");
    servlet.doGet(Asked.to("GET", null).request(), answered.response());
    assertThat(answered.header("Content-Type")).isEqualTo("application/jwk-set+json");
    assertThat(answered.json()).containsKey("keys");
  }

  /** A token whose signature somebody else has checked. */
  private record GivenToken(String subject, Object sid) implements JsonWebToken {
    @Override
    public String getName() {
      return subject;
    }

    @Override
    public Set<String> getClaimNames() {
      return Map.of("sid", "", "sub", "").keySet();
    }

    @Override
    // The claim has the type that the caller expects, as the interface has it.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T getClaim(String name) {
      return (T) (name.equals("sid") ? sid : name.equals("sub") ? subject : null);
    }
  }
}
