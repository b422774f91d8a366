package org.parvis.adapter.kyc.embedded;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.adapter.kyc.protocol.WorkerFrames;
import org.parvis.adapter.kyc.protocol.WorkerRequest;
import org.parvis.domain.shared.Bytes;

/** Workers that an engine must not be: each stands for one way in which a process can fail us. */
final class Misbehaving {
  private static final DataInputStream IN = new DataInputStream(System.in);
  private static final DataOutputStream OUT = new DataOutputStream(System.out);

  private static int kind;

  private Misbehaving() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    if (words[0].equals("never-ready")) {
      TimeUnit.MINUTES.sleep(10);
    }
    answer("");
    for (int asked = 1; true; asked++) {
      int first = IN.read();
      if (first < 0) {
        return;
      }
      kind = first;
      behave(words[0], asked);
    }
  }

  private static void behave(String behaviour, int asked) throws IOException, InterruptedException {
    switch (behaviour) {
      case "hang" -> TimeUnit.MINUTES.sleep(10);
      case "fork" -> {
        new ProcessBuilder("/bin/sleep", "600").start();
        TimeUnit.MINUTES.sleep(10);
      }
      case "crash" -> Runtime.getRuntime().halt(134);
      case "crash-once" -> {
        Path before = Path.of("..", "crashed-before").toAbsolutePath();
        if (Files.notExists(before)) {
          Files.createFile(before);
          Runtime.getRuntime().halt(134);
        }
        answer("survived");
      }
      case "exhaust" -> exhaust();
      case "grow" -> {
        drain(10);
        grow();
        answer("large");
      }
      case "front-breaks" -> {
        Set<Role> missing = Requests.read(kind);
        if (kind == WorkerFrames.LOOK && missing.contains(Role.DOCUMENT_FRONT)) {
          Runtime.getRuntime().halt(134);
        }
        answerAsked(Requests.report(missing));
      }
      case "nonsense" -> {
        Requests.read(kind);
        answerAsked("{\"reasons\": [\"APPROVED\"]}");
      }
      case "chatter" -> {
        while (!System.out.checkError()) {
          System.out.println("x".repeat(8192));
        }
      }
      case "complain" -> {
        drain(10);
        for (int i = 0; i < 10_000; i++) {
          System.err.println("y".repeat(1024));
        }
        answer("done");
      }
      case "environment" -> {
        drain(10);
        answer(System.getenv().keySet().toString());
      }
      case "limits" -> {
        drain(10);
        answer(Files.readString(Path.of("/proc/self/limits")));
      }
      case "network" -> {
        drain(10);
        answer(Files.readString(Path.of("/proc/net/dev")));
      }
      case "listen" -> answer(Integer.toString(1 + drain(1_000_000 - 1)));
      case "count" -> {
        drain(10);
        answer(asked + " by " + ProcessHandle.current().pid());
      }
      default -> throw new IllegalArgumentException(behaviour);
    }
  }

  /** Apart, for most of these programs run without the classes of the protocol. */
  private static final class Requests {
    /** The role that is to be looked at, or those that nobody could look at. */
    static Set<Role> read(int kind) throws IOException {
      if (kind == WorkerFrames.LOOK) {
        return Set.of(WorkerFrames.readClip(IN).role());
      }
      Set<Role> missing = EnumSet.noneOf(Role.class);
      int clips = WorkerRequest.readFrom(IN).clips();
      for (int i = 0; i < clips; i++) {
        WorkerFrames.Analysis analysis = WorkerFrames.readAnalysis(IN);
        if (analysis.content().isEmpty()) {
          missing.add(analysis.role());
        }
      }
      return missing;
    }

    static String report(Set<Role> missing) {
      String flags =
          missing.stream()
              .map(role -> "\"" + role + "_MISSING\"")
              .collect(Collectors.joining(", "));
      return """
      {"reasons": [], "proofs": [], "flags": [%s], "advice": [], "clips": [], "ms": 1,
      "engine": "e", "policy": "p", "thresholds": {}, "models": {}}
      """
          .formatted(flags);
    }
  }

  /** In the form in which what was asked is answered. */
  private static void answerAsked(String text) throws IOException {
    if (kind != WorkerFrames.JUDGE) {
      answer(text);
      return;
    }
    Bytes report = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    WorkerFrames.writeAnswer(
        OUT, WorkerFrames.bytesOf(new WorkerFrames.Judgement(report, Optional.empty())));
    OUT.flush();
  }

  private static int drain(int bytes) throws IOException {
    return IN.readNBytes(bytes).length;
  }

  private static void answer(String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    OUT.writeInt(content.length);
    OUT.write(content);
    OUT.flush();
  }

  private static void exhaust() throws IOException {
    byte[][] all = new byte[1000][];
    for (int i = 0; i < all.length; i++) {
      all[i] = new byte[16 * 1024 * 1024];
    }
    answer(Integer.toString(all.length));
  }

  private static void grow() {
    for (int i = 0; i < 6; i++) {
      ByteBuffer chunk = ByteBuffer.allocateDirect(10 * 1024 * 1024);
      for (int at = 0; at < chunk.capacity(); at += 4096) {
        chunk.put(at, (byte) 1);
      }
    }
  }
}
