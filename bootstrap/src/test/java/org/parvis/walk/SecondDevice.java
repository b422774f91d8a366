package org.parvis.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Another device on the network of this machine: a network namespace with an interface of its own,
 * from which this machine is reached by an address and never as localhost. Where nobody may make
 * one, a second address of this machine has to do.
 */
final class SecondDevice implements AutoCloseable {
  private static final String NAME = "parvis-it";
  private static final String HERE = "parvis-it0";
  private static final String THERE = "parvis-it1";
  private static final String OUR_ADDRESS = "10.203.77.1";

  private final boolean apart;

  SecondDevice() {
    close();
    this.apart =
        List.of(
                "ip netns add " + NAME,
                "ip link add " + HERE + " type veth peer name " + THERE,
                "ip link set " + THERE + " netns " + NAME,
                "ip addr add " + OUR_ADDRESS + "/30 dev " + HERE,
                "ip link set " + HERE + " up",
                "ip netns exec " + NAME + " ip link set lo up",
                "ip netns exec " + NAME + " ip addr add 10.203.77.2/30 dev " + THERE,
                "ip netns exec " + NAME + " ip link set " + THERE + " up")
            .stream()
            .allMatch(SecondDevice::succeeds);
  }

  /** The address under which it reaches this machine. */
  String addressOfTheServer() {
    return apart ? OUR_ADDRESS : "127.0.0.2";
  }

  /** Starts a program there in place of here. */
  Path running(Path program, Path folder) {
    if (!apart) {
      return program;
    }
    try {
      Path script = folder.resolve("on-the-second-device");
      Files.writeString(
          script, "#!/bin/sh\nexec ip netns exec " + NAME + " " + program + " \"$@\"\n");
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
      return script;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Removing what is not there fails, and that is well. */
  @Override
  public void close() {
    List.of("ip link del " + HERE, "ip netns del " + NAME).forEach(SecondDevice::succeeds);
  }

  private static boolean succeeds(String command) {
    try {
      return new ProcessBuilder(command.split(" "))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
