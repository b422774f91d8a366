package org.parvis.adapter.kyc.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.domain.verification.DecisionPolicy;
import org.parvis.domain.verification.Proof;

/** One line for each trial, to read; and all of it as JSON, to keep. */
final class Figures {
  static final String HEADING =
      String.format(
          Locale.ROOT,
          "%4s %-5s %-15s %-18s %-9s %-9s %5s %5s %6s %6s %5s  %s",
          "no",
          "model",
          "condition",
          "truth",
          "ending",
          "standing",
          "zone",
          "px",
          "ms",
          "CPU",
          "MB",
          "reasons, (flags), -proofs that a review lacks");

  private final JsonArrayBuilder lines = Json.createArrayBuilder();

  /** How the zone was read, in a word. */
  static String zone(Reading reading, boolean exact) {
    if (reading.lines().isEmpty()) {
      return "none";
    }
    if (exact) {
      return reading.isCertain() ? "exact" : "(ex.)";
    }
    return reading.isCertain() ? "FALSE" : reading.isValid() ? "false" : "inval";
  }

  String line(Result result) {
    Trial trial = result.trial();
    Answer answer = result.answer();
    lines.add(
        costs(answer)
            .add("number", trial.number())
            .add("model", trial.specimen().model().name())
            .add("condition", trial.condition().name())
            .add("truth", trial.truth().name())
            .add("standing", result.standing().name())
            .add("rightlyReasoned", !result.isRefused() || result.isRightlyReasoned())
            .add("exact", result.isExact())
            .add("validButWrong", answer.reading().isValid() && !result.isExact())
            .add("certainButWrong", result.isCertainButWrong()));
    return String.format(
        Locale.ROOT,
        "%4d %-5s %-15s %-18s %-9s %-9s %5s %5.1f %6d %6d %5d  %s",
        trial.number(),
        trial.specimen().model(),
        trial.condition(),
        trial.truth(),
        answer.ending(),
        result.standing(),
        zone(answer.reading(), result.isExact()),
        answer.reading().pixelsPerCharacter(),
        answer.millis(),
        answer.cpuMillis(),
        answer.peakMegabytes(),
        (words(answer) + lacking(trial, answer)).strip());
  }

  /** What a person had to look at for want of a proof, each with a minus. */
  private static String lacking(Trial trial, Answer answer) {
    Set<Proof> lacking = DecisionPolicy.required(trial.choice().kind());
    lacking.removeAll(answer.proofs());
    lacking.remove(Proof.RECORDINGS_NEW);
    return answer.ending() == Ending.REVIEW
        ? lacking.stream().map(proof -> " -" + proof).collect(Collectors.joining())
        : "";
  }

  String line(SpecimenSet.Examined one) {
    Answer answer = one.answer();
    lines.add(
        costs(answer)
            .add("file", one.item().file())
            .add("format", one.item().format())
            .add("exact", one.isExact())
            .add("validButWrong", answer.reading().isValid() && !one.isExact())
            .add("certainButWrong", one.isCertainButWrong()));
    return String.format(
        Locale.ROOT,
        "%-36s %-5s %-17s %5s %5.1f %6d %6d %5d  %s",
        one.item().file(),
        one.item().format(),
        one.item().expectedOutcome(),
        zone(answer.reading(), one.isExact()),
        answer.reading().pixelsPerCharacter(),
        answer.millis(),
        answer.cpuMillis(),
        answer.peakMegabytes(),
        words(answer));
  }

  private static JsonObjectBuilder costs(Answer answer) {
    JsonObjectBuilder stages = Json.createObjectBuilder();
    for (Map.Entry<String, Long> stage : answer.reading().millis().entrySet()) {
      stages.add(stage.getKey(), stage.getValue());
    }
    return Json.createObjectBuilder()
        .add("ending", answer.ending().name())
        .add("reasons", names(answer.reasons()))
        .add("proofs", names(answer.proofs()))
        .add("flags", names(answer.flags()))
        .add("failure", answer.failure())
        .add("valid", answer.reading().isValid())
        .add("certain", answer.reading().isCertain())
        .add("pixelsPerCharacter", answer.reading().pixelsPerCharacter())
        .add("ms", answer.millis())
        .add("msByStage", stages)
        .add("cpuMs", answer.cpuMillis())
        .add("peakMb", answer.peakMegabytes());
  }

  private static JsonArrayBuilder names(Collection<?> words) {
    JsonArrayBuilder names = Json.createArrayBuilder();
    words.stream().map(Object::toString).sorted().forEach(names::add);
    return names;
  }

  private static String words(Answer answer) {
    List<String> reasons = answer.reasons().stream().map(Enum::name).sorted().toList();
    List<String> all = new java.util.ArrayList<>(reasons);
    answer.flags().stream().sorted().map(flag -> "(" + flag + ")").forEach(all::add);
    if (!answer.failure().isEmpty()) {
      all.add(answer.failure());
    }
    return String.join(" ", all);
  }

  void write(Path file, Options options, List<Summary> summaries) throws IOException {
    JsonArrayBuilder bars = Json.createArrayBuilder();
    for (Summary summary : summaries) {
      for (Summary.Line line : summary.lines()) {
        bars.add(
            Json.createObjectBuilder()
                .add("what", line.what())
                .add("value", line.value())
                .add("bar", line.bar())
                .add("held", line.isHeld()));
      }
    }
    Path target = file.toAbsolutePath();
    Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
    try (OutputStream out = Files.newOutputStream(target);
        JsonWriter writer =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
      writer.writeObject(
          Json.createObjectBuilder()
              .add("seed", options.seed())
              .add("figures", bars)
              .add("lines", lines)
              .build());
    }
  }
}
