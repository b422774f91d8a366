package org.parvis.walk;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.bootstrap.inpayara.DurablePostgres;

/** The same artefact on PostgreSQL, told by environment variables alone. */
class PostgresIT {

  @Test
  void a_member_is_approved_and_moves_a_collection() throws IOException, SQLException {
    try (EmbeddedPostgres postgres = DurablePostgres.start();
        Walk walk = Walk.start(environment(postgres))) {
      Person person = Person.pointing(walk, "fr", 390, Screens.none());
      Journey journey = walk.member(person, Holder.ofAValidCard(), "sacha", "+33612345679");
      Reviewer reviewer = new Reviewer(Person.pointing(walk, "fr", 1440, Screens.none()));
      reviewer.opensTheStaffAccess(walk.parvis().link("First staff member"));

      journey.walksToTheVerification(walk.parvis().link("Invitation A")).walksToTheFilming();
      journey.filmsTheDocument().filmsTheFace().givesTheBirthplace().waitsForAPerson();
      reviewer.takesACase().watches().approves();
      journey.isVerified();
      person.receives("SMS", journey.number(), "validée");
      person.sees("account.collections");
      person.presses(person.page().locator("button.collect").first());
      person.reads("note.collected");

      assertThat(walk.chromium().complaints()).isEmpty();
      assertThat(eventsIn(postgres))
          .contains("PHONE_CONFIRMED", "CONSENT_GIVEN", "CLIP_ACKNOWLEDGED", "EVIDENCE_VIEWED")
          .contains("ATTEMPT_APPROVED", "FUNDS_COLLECTED");
    }
  }

  private static Map<String, String> environment(EmbeddedPostgres postgres) {
    Map<String, String> environment = new HashMap<>(Map.of("PARVIS_MODE", "rehearsal"));
    DurablePostgres.settings(postgres)
        .forEach((key, value) -> environment.put("PARVIS_DB_" + key.toUpperCase(ROOT), value));
    return environment;
  }

  private static List<String> eventsIn(EmbeddedPostgres postgres) throws SQLException {
    List<String> events = new ArrayList<>();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select event from journal order by ordinal")) {
      while (rows.next()) {
        events.add(rows.getString(1));
      }
    }
    return events;
  }
}
