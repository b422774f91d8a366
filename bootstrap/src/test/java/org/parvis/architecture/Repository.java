package org.parvis.architecture;

import java.nio.file.Files;
import java.nio.file.Path;

/** The source tree this test belongs to. */
public final class Repository {
  /** The folder of the parent pom: the one above the module whose tests run. */
  public static final Path ROOT = root();

  private Repository() {}

  private static Path root() {
    Path here = Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
    while (!Files.isRegularFile(here.resolve("domain/pom.xml"))) {
      here = here.getParent();
      if (here == null) {
        throw new IllegalStateException("these tests run inside the source tree");
      }
    }
    return here;
  }
}
