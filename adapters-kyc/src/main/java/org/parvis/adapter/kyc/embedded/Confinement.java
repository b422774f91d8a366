package org.parvis.adapter.kyc.embedded;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the system offers, to anybody and without native code of ours, to take from a process what
 * it does not need: a network namespace with nothing in it, no gain of rights by programs that it
 * starts, limits of memory, of files and of their size, and a place behind the server in the queue
 * for the processor. What is not there is done without, and said once.
 */
final class Confinement {
  private static final System.Logger LOG = System.getLogger(Confinement.class.getName());
  private static final List<Path> FOLDERS =
      List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"), Path.of("/sbin"));

  /** Private memory that may be written to, in KiB: twice what looking at recordings takes. */
  private static final int DATA_KIB = 900 * 1024;

  private static final int OPEN_FILES = 256;

  /** In blocks of 512 bytes: the largest native library is unpacked once. */
  private static final int FILE_BLOCKS = 64 * 1024 * 2;

  private static final String LIMITS =
      "ulimit -c 0; ulimit -d %d; ulimit -n %d; ulimit -f %d; exec \"$@\""
          .formatted(DATA_KIB, OPEN_FILES, FILE_BLOCKS);

  private final List<String> prefix;
  private final boolean withoutNetwork;

  private Confinement(List<String> prefix, boolean withoutNetwork) {
    this.prefix = List.copyOf(prefix);
    this.withoutNetwork = withoutNetwork;
  }

  /** Tries what there is; takes some tens of milliseconds. */
  static Confinement found() {
    List<String> prefix = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    add("limits of memory and files", List.of("/bin/sh", "-c", LIMITS, "sh"), prefix, missing);
    add("a lower priority", program("nice", "-n", "5"), prefix, missing);
    boolean withoutNetwork =
        add(
            "a network namespace of its own",
            program("unshare", "--user", "--map-current-user", "--net", "--ipc", "--"),
            prefix,
            missing);
    add("no new privileges", program("setpriv", "--no-new-privs", "--"), prefix, missing);
    if (missing.isEmpty()) {
      LOG.log(Level.INFO, "The engine runs without a network, confined by the system");
    } else {
      LOG.log(Level.WARNING, "The engine has to do without: {0}", String.join("; ", missing));
    }
    return new Confinement(prefix, withoutNetwork);
  }

  /** As where the system offers nothing. */
  static Confinement none() {
    return new Confinement(List.of(), false);
  }

  /** The same command, run confined. */
  List<String> around(List<String> command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }

  /** Whether what runs has no network at all. */
  boolean isWithoutNetwork() {
    return withoutNetwork;
  }

  private static boolean add(
      String what, List<String> words, List<String> prefix, List<String> missing) {
    List<String> longer = new ArrayList<>(prefix);
    longer.addAll(words);
    boolean works = !words.isEmpty() && works(longer);
    if (works) {
      prefix.addAll(words);
    } else {
      missing.add(what);
    }
    return works;
  }

  private static boolean works(List<String> prefix) {
    List<String> trial = new ArrayList<>(prefix);
    trial.addAll(program("true"));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(trial)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().clear();
      Process process = builder.start();
      boolean ended = process.waitFor(5, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The command with its full path, for there is no PATH; empty when it is not installed. */
  private static List<String> program(String name, String... words) {
    return FOLDERS.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(
            path -> {
              List<String> command = new ArrayList<>();
              command.add(path.toString());
              command.addAll(List.of(words));
              return command;
            })
        .orElse(new ArrayList<>());
  }
}
