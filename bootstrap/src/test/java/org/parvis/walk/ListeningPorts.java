package org.parvis.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses that a process listens on, as Linux tells them: what {@code ss -ltnp} shows. */
final class ListeningPorts {
  private static final String LISTENS = "0A";

  private ListeningPorts() {}

  /** Addresses in the hexadecimal spelling of /proc/net/tcp, with their ports. */
  static List<String> of(long process) {
    Set<String> sockets = socketsOf(process);
    return Stream.of("tcp", "tcp6")
        .map(table -> Path.of("/proc", Long.toString(process), "net", table))
        .flatMap(ListeningPorts::lines)
        .map(line -> line.strip().split("\\s+"))
        .filter(column -> column[3].equals(LISTENS) && sockets.contains(column[9]))
        .map(column -> column[1])
        .toList();
  }

  /** The spelling of a port on 127.0.0.1, alone or inside IPv6. */
  static boolean isLoopback(String address, int port) {
    return (address.startsWith("0100007F:")
            || address.startsWith("0000000000000000FFFF00000100007F:"))
        && address.endsWith(String.format(":%04X", port));
  }

  private static Set<String> socketsOf(long process) {
    try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
      return files
          .map(ListeningPorts::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.substring(8, target.length() - 1))
          .collect(Collectors.toSet());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  // A file may be closed between the listing and the look.
  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException closed) {
      return "";
    }
  }

  private static Stream<String> lines(Path table) {
    try {
      return Files.readAllLines(table).stream().skip(1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
