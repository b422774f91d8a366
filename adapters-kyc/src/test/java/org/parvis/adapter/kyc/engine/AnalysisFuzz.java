package org.parvis.adapter.kyc.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What another worker has written is read as it was written, or not at all. */
public final class AnalysisFuzz {
  private AnalysisFuzz() {}

  /** The entry that the fuzzer calls, by name. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    ClipAnalysis read;
    try {
      read = AnalysisBytes.read(new DataInputStream(new ByteArrayInputStream(input)));
    } catch (IOException notAnAnalysis) {
      return;
    }
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    AnalysisBytes.write(read, new DataOutputStream(again));
    ClipAnalysis twice =
        AnalysisBytes.read(new DataInputStream(new ByteArrayInputStream(again.toByteArray())));
    if (!twice.equals(read)) {
      throw new IllegalStateException("an analysis has changed on its way");
    }
  }
}
