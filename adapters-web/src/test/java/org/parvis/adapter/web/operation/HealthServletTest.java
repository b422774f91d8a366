package org.parvis.adapter.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.application.operation.ReportHealth;
import org.parvis.application.operation.ReportHealth.Outcome;
import org.parvis.application.operation.ReportHealth.Part;
import org.parvis.application.operation.ReportHealth.Queue;

class HealthServletTest {
  private final Answered answered = new Answered();

  @Test
  void who_is_well_says_what_waits() throws IOException {
    ask(
        new Outcome.Well(
            new Queue(2, Optional.of(Duration.ofMinutes(3))),
            new Queue(0, Optional.empty()),
            4,
            5_000));

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answered.text())
        .isEqualTo(
            "{\"status\":\"UP\",\"messages\":{\"waiting\":2,\"oldestSeconds\":180},"
                + "\"checks\":{\"waiting\":0},\"reviews\":{\"overdue\":4},"
                + "\"recordings\":{\"freeBytes\":5000}}");
  }

  @Test
  void who_is_not_says_what_is_broken() throws IOException {
    ask(new Outcome.Unwell(Set.of(Part.RECORDINGS, Part.DATABASE)));

    assertThat(answered.status()).isEqualTo(503);
    assertThat(answered.text())
        .isEqualTo("{\"status\":\"DOWN\",\"broken\":[\"DATABASE\",\"RECORDINGS\"]}");
  }

  // No container fills the injected field here: the test does.
  @SuppressWarnings("UnnecessaryAssignment")
  private void ask(ReportHealth.Outcome outcome) throws IOException {
    HealthServlet servlet = new HealthServlet();
    servlet.reportHealth = query -> outcome;
    servlet.doGet(Asked.to("GET", "/health").request(), answered.response());
  }
}
