package org.parvis.adapter.kyc.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The rules of validity that come with Parvis, as text. */
public final class ShippedValidityRules {
  private static final String FILE = "validity.txt";

  private ShippedValidityRules() {}

  public static String text() {
    try (InputStream in =
        Objects.requireNonNull(ShippedValidityRules.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
