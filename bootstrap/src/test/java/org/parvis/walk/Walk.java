package org.parvis.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.parvis.http.Place;
import org.parvis.http.PlainBrowser;

/** A product that runs, a browser with its camera, and what must stay secret. */
record Walk(RunningParvis parvis, Chromium chromium, FakeCamera camera, Secrets secrets)
    implements Place, AutoCloseable {

  static Walk start(Map<String, String> environment) {
    try {
      Path data = Files.createTempDirectory(folder(), "data");
      return to(RunningParvis.start(data, environment));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** With a browser, a camera and secrets of its own, to a product that runs already. */
  static Walk to(RunningParvis parvis) {
    FakeCamera camera = new FakeCamera(folder());
    return new Walk(parvis, new Chromium(parvis.url("/"), camera), camera, new Secrets());
  }

  /** Where data folders and films of all walks lie. */
  static Path folder() {
    try {
      return Files.createDirectories(Path.of("target", "walk").toAbsolutePath());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Somebody who is about to walk, with their card, their address and their number. */
  Journey member(Person person, Holder holder, String name, String number) {
    return new Journey(
        person,
        camera,
        Specimens.of(folder(), holder),
        holder,
        new Journey.Contact(name + "@parvis.example", number));
  }

  @Override
  public PlainBrowser visitor() {
    return new PlainBrowser(PlainBrowser.client(), parvis.address());
  }

  /** Nobody looks into its database: messages come when they come. */
  @Override
  public void awaitRest() {}

  @Override
  public void close() {
    chromium.close();
    parvis.close();
  }
}
