package org.parvis.adapter.persistence.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * security.md 0.1, N1: H2 as a rehearsal opens it keeps what it has acknowledged when the process
 * is killed. {@code -Dparvis.kill.lives=300} asks longer, as before another version is taken.
 */
class CommitsOutliveTheProcessTest {
  private static final int LIVES = Integer.getInteger("parvis.kill.lives", 12);

  @TempDir Path folder;

  @Test
  void N1_what_a_killed_process_had_acknowledged_is_found_by_the_next() throws IOException {
    String url =
        "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
            .formatted(folder.resolve("parvis"));
    String acknowledged = "0";
    for (int life = 1; life <= LIVES; life++) {
      List<String> said = live(url, life);
      assertThat(said).as("life " + life).hasSize(2).first().isEqualTo("found " + acknowledged);
      acknowledged = said.get(1).substring("acknowledged ".length());
    }
  }

  private static List<String> live(String url, int seed) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledCommitter.class.getName(),
                url,
                Integer.toString(seed))
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
  }
}
