package org.parvis.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./parvis config} tells of a file, before there is any server. */
class ShownConfigurationIT {
  private static final String PROXIES = "parvis.http.trusted-proxies";

  @TempDir Path folder;

  @Test
  void A9_the_proxies_that_are_trusted_are_shown() throws Exception {
    Shown shown = show("127.0.0.1, ::1, 2001:db8::7");

    assertThat(shown.code()).as(shown.text()).isZero();
    assertThat(shown.text())
        .containsPattern(PROXIES + " += 127\\.0\\.0\\.1, ::1, 2001:db8::7 +\\(file\\)");
  }

  @Test
  void A9_a_proxy_that_has_a_name_is_refused_in_one_sentence() throws Exception {
    Shown shown = show("127.0.0.1, proxy.example");

    assertThat(shown.code()).isEqualTo(1);
    assertThat(shown.text())
        .contains(PROXIES + ": 'proxy.example' is not an address in digits like 127.0.0.1.")
        .doesNotContain("Exception", "\tat ");
  }

  private Shown show(String proxies) throws IOException, InterruptedException {
    Path file = folder.resolve("institution.properties");
    Files.write(file, List.of("parvis.mode = rehearsal", PROXIES + " = " + proxies));
    ProcessBuilder command =
        new ProcessBuilder(RunningParvis.COMMAND.toString(), "config", "--config", file.toString());
    command.environment().keySet().removeIf(name -> name.startsWith("PARVIS_"));
    Process process = command.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Shown(process.waitFor(), text);
  }

  private record Shown(int code, String text) {}
}
