package org.parvis.adapter.kyc.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.ReadDocument.Field;

/** Whatever a worker prints is a report within its bounds, or is not believed. */
public final class ReportFuzz {
  private ReportFuzz() {}

  /** The entry that the fuzzer calls, by name. */
  public static void fuzzerTestOneInput(byte[] input) {
    EngineReport.translate(new String(input, StandardCharsets.UTF_8), Instant.EPOCH)
        .filter(findings -> !isBounded(findings))
        .ifPresent(
            unbounded -> {
              throw new IllegalStateException("a report without bounds: " + unbounded);
            });
  }

  private static boolean isBounded(Findings findings) {
    return findings.flags().size() <= 30
        && findings.flags().stream().allMatch(flag -> flag.matches("[A-Z_]{1,40}"))
        && findings.versions().values().stream().allMatch(version -> version.length() <= 80)
        && Arrays.stream(Field.values())
            .map(field -> findings.read().field(field))
            .flatMap(Optional::stream)
            .allMatch(value -> value.length() <= 60);
  }
}
