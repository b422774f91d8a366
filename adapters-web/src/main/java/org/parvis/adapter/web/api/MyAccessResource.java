package org.parvis.adapter.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.problem.Problem;
import org.parvis.application.access.AssociationAccess;
import org.parvis.application.access.ReadMyAccess;
import org.parvis.application.access.RightView;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionId;

/**
 * What the member behind a token may do, right by right.
 *
 * <p>The token names the session it was issued in; when that session is over, so is the token
 * (security.md E7).
 */
@Path("/v1/me/access")
@RequestScoped
@RolesAllowed(ApiApplication.MEMBER)
public class MyAccessResource {
  @Inject JsonWebToken token;
  @Inject ReadMyAccess readMyAccess;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response read() {
    return asked(token)
        .map(
            command ->
                readMyAccess
                    .execute(command)
                    .match(
                        read ->
                            Response.ok(json(read).toString())
                                .header("Cache-Control", "no-store")
                                .build(),
                        over -> ApiProblems.response(Problem.noSession())))
        .orElseGet(() -> ApiProblems.response(Problem.noSession()));
  }

  static Optional<ReadMyAccess.Command> asked(JsonWebToken token) {
    Object sid = token.getClaim("sid");
    return uuid(sid)
        .flatMap(
            session ->
                uuid(token.getSubject())
                    .map(
                        member ->
                            new ReadMyAccess.Command(
                                new SessionId(session), new MemberId(member))));
  }

  static JsonObject json(ReadMyAccess.Outcome.Read read) {
    JsonArrayBuilder associations = Json.createArrayBuilder();
    read.associations().forEach(access -> associations.add(association(access)));
    return Json.createObjectBuilder()
        .add("identity", read.identity().name())
        .add("associations", associations)
        .build();
  }

  private static JsonObjectBuilder association(AssociationAccess access) {
    JsonArrayBuilder rights = Json.createArrayBuilder();
    access.rights().forEach(right -> rights.add(right(right)));
    return Json.createObjectBuilder()
        .add("id", access.association().id().value().toString())
        .add("name", access.association().name())
        .add("rights", rights);
  }

  private static JsonObjectBuilder right(RightView view) {
    JsonObjectBuilder right = Json.createObjectBuilder().add("right", view.right().name());
    return view.decision()
        .match(
            permitted -> right.add("permitted", true).add("extent", permitted.extent().name()),
            refused -> {
              JsonArrayBuilder missing = Json.createArrayBuilder();
              refused.missing().stream().sorted().forEach(what -> missing.add(what.name()));
              return right
                  .add("permitted", false)
                  .add("missing", missing)
                  .add("unlock", refused.unlock().name());
            });
  }

  private static Optional<UUID> uuid(Object claim) {
    String text = claim instanceof JsonString json ? json.getString() : String.valueOf(claim);
    return GivenValues.id(text);
  }
}
