package org.parvis.adapter.kyc.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.parvis.application.port.CheckAnswer;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.RecordingPrint;

/** What a worker has printed, as the answer to a check. */
final class JudgedReports {
  private final String validity;
  private final Clock clock;
  private final Consumer<String> ears;

  /**
   * Reports on documents that are valid by these rules.
   *
   * @param validity version of the rules that the worker was given, so that it need not be asked
   * @param ears of somebody who hears each report as it was printed
   */
  JudgedReports(String validity, Clock clock, Consumer<String> ears) {
    this.validity = validity;
    this.clock = clock;
    this.ears = ears;
  }

  /**
   * Translates one report.
   *
   * @param clips the recordings that it is about, in the order in which they were judged
   */
  CheckAnswer answer(Bytes printed, List<Clip> clips) {
    String report = new String(printed.toArray(), StandardCharsets.UTF_8);
    ears.accept(report);
    return EngineReport.translate(report, clock.instant())
        .map(this::underItsRules)
        .<CheckAnswer>map(findings -> new CheckAnswer.Found(findings, prints(clips, report)))
        .orElseGet(JudgedReports::nonsense);
  }

  /** What is answered where a worker has not said what a worker says. */
  static CheckAnswer nonsense() {
    return new CheckAnswer.Unavailable("ENGINE_TALKED_NONSENSE");
  }

  private Findings underItsRules(Findings found) {
    Map<String, String> versions = new TreeMap<>(found.versions());
    versions.put("validity", validity);
    return new Findings(
        found.reasons(),
        found.proofs(),
        found.flags(),
        found.advice(),
        found.read(),
        versions,
        found.at());
  }

  /** Nothing where the report does not tell one print for each recording. */
  private static List<RecordingPrint> prints(List<Clip> clips, String report) {
    List<List<Long>> frames = EngineReport.prints(report).orElse(List.of());
    List<RecordingPrint> prints = new ArrayList<>();
    for (int i = 0; i < clips.size() && frames.size() == clips.size(); i++) {
      Clip clip = clips.get(i);
      List<Long> taken = frames.get(i);
      clip.sha256()
          .map(sha256 -> new RecordingPrint(clip.id(), clip.attempt(), sha256, taken))
          .ifPresent(prints::add);
    }
    return prints;
  }
}
