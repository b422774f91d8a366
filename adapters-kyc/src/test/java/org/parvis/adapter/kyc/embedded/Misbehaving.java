package org.parvis.adapter.kyc.embedded;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Programs that an engine must not be: each stands for one way in which a process can fail us. */
final class Misbehaving {
  private Misbehaving() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    switch (words[0]) {
      case "hang" -> TimeUnit.MINUTES.sleep(10);
      case "fork" -> {
        new ProcessBuilder("sleep", "600").start();
        TimeUnit.MINUTES.sleep(10);
      }
      case "crash" -> Runtime.getRuntime().halt(134);
      case "exhaust" -> exhaust();
      case "nonsense" -> System.out.println("{\"decision\": \"APPROVED\"}");
      case "chatter" -> {
        while (!System.out.checkError()) {
          System.out.println("x".repeat(8192));
        }
      }
      case "complain" -> {
        for (int i = 0; i < 10_000; i++) {
          System.err.println("y".repeat(1024));
        }
        System.out.println("done");
      }
      case "environment" -> System.out.println(System.getenv().keySet());
      case "listen" -> System.out.println(System.in.readAllBytes().length);
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  private static void exhaust() {
    byte[][] all = new byte[1000][];
    for (int i = 0; i < all.length; i++) {
      all[i] = new byte[16 * 1024 * 1024];
    }
    System.out.println(all.length);
  }
}
