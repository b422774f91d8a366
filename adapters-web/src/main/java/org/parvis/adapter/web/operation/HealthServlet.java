package org.parvis.adapter.web.operation;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parvis.adapter.web.problem.Problem;
import org.parvis.application.operation.ReportHealth;
import org.parvis.application.operation.ReportHealth.Outcome;

/** 200 with what waits, or 503 with what is broken; docs/operations.md says what to watch. */
@WebServlet("/health")
public class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String JSON = "application/json";

  @Inject transient ReportHealth reportHealth;

  private record Answer(int status, JsonObject json) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Answer answer =
        reportHealth
            .execute(new ReportHealth.Query())
            .match(
                well -> new Answer(HttpServletResponse.SC_OK, up(well)),
                unwell -> new Answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE, down(unwell)));
    Problem.send(response, answer.status(), JSON, answer.json());
  }

  private static JsonObject up(Outcome.Well well) {
    return Json.createObjectBuilder()
        .add("status", "UP")
        .add("messages", queue(well.messages()))
        .add("checks", queue(well.checks()))
        .add("reviews", Json.createObjectBuilder().add("overdue", well.overdueCases()))
        .add("recordings", Json.createObjectBuilder().add("freeBytes", well.freeBytes()))
        .build();
  }

  private static JsonObjectBuilder queue(ReportHealth.Queue queue) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("waiting", queue.count());
    queue.age().ifPresent(age -> json.add("oldestSeconds", age.toSeconds()));
    return json;
  }

  private static JsonObject down(Outcome.Unwell unwell) {
    JsonArrayBuilder broken = Json.createArrayBuilder();
    unwell.broken().stream().sorted().map(Enum::name).forEach(broken::add);
    return Json.createObjectBuilder().add("status", "DOWN").add("broken", broken).build();
  }
}
