package org.parvis.adapter.kyc.specimen;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A picture or recording of a document, and what is printed on it, as the {@code manifest.csv} of
 * its folder says.
 *
 * @param folder where it lies
 * @param file its name in the folder
 * @param format as the manifest names it, for example {@code TD3}
 * @param printed the lines of the zone, letter by letter; none when there is none
 * @param isVerified whether a second person has compared the lines
 * @param expectedOutcome {@code valid} when the print conforms
 * @param pitch pixels a character; 0 when nobody has measured it
 */
public record ListedSpecimen(
    Path folder,
    String file,
    String format,
    List<String> printed,
    boolean isVerified,
    String expectedOutcome,
    double pitch) {
  /** Pixels a character: fewer are not promised (ADR 0025). */
  private static final double LEAST_PITCH = 10;

  private static final Path LENT = Path.of("../../shared/specimens").normalize();
  private static final String MANIFEST = "manifest.csv";

  public ListedSpecimen {
    printed = List.copyOf(printed);
  }

  /** Those that may be lent for tests but not published: beside the repository, if at all. */
  public static List<ListedSpecimen> lent() throws IOException {
    assumeTrue(
        Files.isReadable(LENT.resolve(MANIFEST)),
        "skipped: there is no folder ../shared/specimens beside the repository");
    return in(LENT);
  }

  /** Pages with a face, printed too small to be read for certain: the face alone speaks. */
  public static List<ListedSpecimen> lentFaces() throws IOException {
    return lent().stream()
        .filter(ListedSpecimen::isPage)
        .filter(ListedSpecimen::isConforming)
        .filter(page -> !page.isLargeEnough())
        .toList();
  }

  public BufferedImage picture() throws IOException {
    return ImageIO.read(path().toFile());
  }

  /** Throws when the folder has no manifest. */
  public static List<ListedSpecimen> in(Path folder) throws IOException {
    Path manifest = folder.resolve(MANIFEST);
    if (!Files.isReadable(manifest)) {
      throw new IOException("there is no manifest.csv in " + folder);
    }
    List<ListedSpecimen> listed = new ArrayList<>();
    for (Map<String, String> row : CsvTable.read(manifest)) {
      listed.add(listed(folder, row));
    }
    return listed;
  }

  private static ListedSpecimen listed(Path folder, Map<String, String> row) {
    String pitch = row.getOrDefault("pitch_px", "");
    return new ListedSpecimen(
        folder,
        row.getOrDefault("file", ""),
        row.getOrDefault("format", ""),
        Stream.of("line1", "line2", "line3")
            .map(line -> row.getOrDefault(line, ""))
            .filter(line -> !line.isEmpty())
            .toList(),
        row.getOrDefault("transcription", "").equals("verified"),
        row.getOrDefault("expected_outcome", ""),
        pitch.isEmpty() ? 0 : Double.parseDouble(pitch));
  }

  /** Throws when the manifest names a file outside the folder. */
  public Path path() throws IOException {
    Path path = folder.resolve(file).normalize();
    if (!path.startsWith(folder.normalize())) {
      throw new IOException(file + " lies outside the folder");
    }
    return path;
  }

  /** A page with a portrait and a zone of two lines. */
  public boolean isPage() {
    return format.equals("TD3") || format.startsWith("MRV");
  }

  public boolean isConforming() {
    return expectedOutcome.equals("valid");
  }

  public boolean isLargeEnough() {
    return pitch >= LEAST_PITCH;
  }
}
