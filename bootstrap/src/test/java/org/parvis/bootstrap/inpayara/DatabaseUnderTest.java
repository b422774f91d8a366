package org.parvis.bootstrap.inpayara;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the first test of a run that names a database, starts it and tells arquillian.xml how the
 * server reaches it.
 */
public final class DatabaseUnderTest implements LauncherSessionListener {
  /** Set by the build: {@code h2} or {@code postgresql}; absent in runs without a server. */
  static final String NAME = "parvis.it.database";

  private EmbeddedPostgres postgres;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String name = System.getProperty(NAME);
    if (name == null || System.getProperty("parvis.it.settings") != null) {
      return;
    }
    try {
      Path data = Files.createTempDirectory("parvis-it");
      System.setProperty(
          "parvis.it.settings",
          asOptions(name.equals("postgresql") ? onPostgres(data) : onH2(data)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  private static Map<String, String> onH2(Path data) {
    return Map.of(
        "mode", "rehearsal",
        "data", data.toString(),
        "db.class", "org.h2.jdbcx.JdbcDataSource",
        "db.url", "jdbc:h2:file:" + data.resolve("parvis") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000",
        "db.user", "parvis",
        "db.password", "parvis");
  }

  private Map<String, String> onPostgres(Path data) throws IOException {
    postgres = DurablePostgres.start();
    Map<String, String> settings =
        new HashMap<>(Map.of("mode", "rehearsal", "data", data.toString()));
    DurablePostgres.settings(postgres).forEach((key, value) -> settings.put("db." + key, value));
    return settings;
  }

  private static String asOptions(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> "-Dparvis." + setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining(" "));
  }
}
