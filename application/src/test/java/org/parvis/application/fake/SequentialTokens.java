package org.parvis.application.fake;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.parvis.application.port.RandomTokens;

/** Tokens of 43 characters that count from one. */
public final class SequentialTokens implements RandomTokens {

  private final AtomicInteger last = new AtomicInteger();

  @Override
  public String next() {
    return token(last.incrementAndGet());
  }

  /** The token that was given last. */
  public String latest() {
    return token(last.get());
  }

  private static String token(int number) {
    return String.format(Locale.ROOT, "token_%037d", number);
  }
}
