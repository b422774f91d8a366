package org.parvis.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A product that runs, a browser with its camera, and what must stay secret. */
record Walk(RunningParvis parvis, Chromium chromium, FakeCamera camera, Secrets secrets)
    implements AutoCloseable {

  static Walk start(Map<String, String> environment) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "walk").toAbsolutePath());
      Path data = Files.createTempDirectory(folder, "data");
      RunningParvis parvis = RunningParvis.start(data, environment);
      FakeCamera camera = new FakeCamera(folder);
      return new Walk(parvis, new Chromium(parvis.url("/"), camera), camera, new Secrets());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Somebody who is about to walk, with their card, their address and their number. */
  Journey member(Person person, Holder holder, String name, String number) {
    return new Journey(
        person,
        camera,
        Specimens.of(Path.of("target", "walk").toAbsolutePath(), holder),
        holder,
        new Journey.Contact(name + "@parvis.example", number));
  }

  @Override
  public void close() {
    chromium.close();
    parvis.close();
  }
}
