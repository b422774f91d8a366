package org.parvis.adapter.kyc.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Something sensible to begin with, where chance alone would take long to come to it. */
final class Seeds {
  private static final String REPORT =
      """
      {"reasons": ["DOCUMENT_EXPIRED"], "proofs": ["DOCUMENT_READ"], "flags": ["NAME_DIFFERS"],
       "advice": [], "document": {"format": "TD1", "lines": ["A<", "B<", "C<"], "fields": {
       "documentCode": "ID", "issuer": "FRA", "number": "X4", "surname": "MARTIN", "givenNames": "A",
       "nationality": "FRA", "sex": "F", "birthDate": "1990-07-13", "expiryDate": "2033-02-11"}},
       "engine": "e-1", "policy": "p-1", "models": {"m": "00"}}
      """;

  private Seeds() {}

  static void of(String target, Path corpus) throws IOException {
    String name = target.substring(target.lastIndexOf('.') + 1);
    byte[] seed =
        switch (name) {
          case "ContainerFuzz" -> HexFormat.of().parseHex("000000186674797069736f6d00000200");
          case "ReportFuzz" -> REPORT.getBytes(StandardCharsets.UTF_8);
          case "AnalysisFuzz" -> analysis();
          default -> new byte[500];
        };
    Files.write(corpus.resolve("seed"), seed);
  }

  /** Role, state, and so many zeros that all the rest is there. */
  private static byte[] analysis() {
    byte[] seed = new byte[200];
    byte[] words = "\0\4FACE\0\4READ".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(words, 0, seed, 0, words.length);
    return seed;
  }
}
