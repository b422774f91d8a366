package org.parvis.walk;

import static java.util.Locale.ROOT;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.parvis.bootstrap.inpayara.DurablePostgres;

/**
 * One server for the walks that neither stop nor change theirs: the same artefact on PostgreSQL,
 * told by environment variables alone. Each class comes as a {@link Visit} of its own. What others
 * leave behind must not matter to it: its members have addresses and numbers that no other class
 * uses, its reviewer takes their cases and nobody else's, and it counts from the moment it came.
 */
final class SharedParvis implements ParameterResolver {
  private static final Namespace HERE = Namespace.create(SharedParvis.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Visit.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Server server =
        test.getRoot()
            .getStore(HERE)
            .getOrComputeIfAbsent(Server.class, started -> Server.start(), Server.class);
    return test.getStore(HERE)
        .getOrComputeIfAbsent(Stay.class, begun -> new Stay(server.visit()), Stay.class)
        .visit();
  }

  /** Ends with the class whose visit it is. */
  private record Stay(Visit visit) implements AutoCloseable {
    @Override
    public void close() {
      visit.walk().chromium().close();
    }
  }

  /** Ends after the last class. */
  private static final class Server implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final RunningParvis parvis;
    private boolean staffed;

    private Server(EmbeddedPostgres postgres, RunningParvis parvis) {
      this.postgres = postgres;
      this.parvis = parvis;
    }

    static Server start() {
      try {
        EmbeddedPostgres postgres = DurablePostgres.start();
        return new Server(
            postgres,
            RunningParvis.start(
                Files.createTempDirectory(Walk.folder(), "data"), environment(postgres)));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }

    // A walk approves faster than a person: the pause between messages and their number are set so
    // that it need not wait.
    private static Map<String, String> environment(EmbeddedPostgres postgres) {
      Map<String, String> environment =
          new HashMap<>(
              Map.of(
                  "PARVIS_MODE", "rehearsal",
                  "PARVIS_CODE_RESEND_AFTER", "5 s",
                  "PARVIS_CODE_SENDS_PER_10_MIN", "10",
                  "PARVIS_CODE_SENDS_PER_DAY", "20"));
      DurablePostgres.settings(postgres)
          .forEach((key, value) -> environment.put("PARVIS_DB_" + key.toUpperCase(ROOT), value));
      return environment;
    }

    /** The link to the staff access works once; the first class opens it for all. */
    Visit visit() {
      Walk walk = Walk.to(parvis);
      if (!staffed) {
        new Reviewer(Person.pointing(walk, "fr", 1440, Screens.none()))
            .opensTheStaffAccess(parvis.link("First staff member"));
        staffed = true;
      }
      return Visit.begun(walk, postgres.getPostgresDatabase());
    }

    @Override
    public void close() {
      parvis.close();
      try {
        postgres.close();
      } catch (IOException unclosed) {
        throw new UncheckedIOException(unclosed);
      }
    }
  }
}
