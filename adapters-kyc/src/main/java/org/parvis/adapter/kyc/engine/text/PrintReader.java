package org.parvis.adapter.kyc.engine.text;

import java.util.ArrayList;
import java.util.List;
import org.parvis.adapter.kyc.engine.Deadline;
import org.parvis.adapter.kyc.engine.Network;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Quad;

/** Reads the print of a document's side. */
public final class PrintReader {
  /** No card has more lines; whoever makes more of them buys no time. */
  private static final int MOST_LINES = 40;

  private final TextFinder finder;
  private final LineReader reader;

  /**
   * A reader with these networks.
   *
   * @param characters that the reading one was taught, in its order
   */
  public PrintReader(Network finding, Network reading, List<String> characters) {
    this.finder = new TextFinder(finding);
    this.reader = new LineReader(reading, characters);
  }

  /** Reads what lies within these corners, and nothing beside it. */
  public PrintedSide read(Picture picture, Quad document, Deadline deadline) {
    FlatSide side = new FlatSide(picture, document);
    List<String> lines = new ArrayList<>();
    for (Box box : finder.find(side)) {
      if (lines.size() == MOST_LINES || deadline.isPast()) {
        break;
      }
      String line = reader.read(side, box);
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return new PrintedSide(lines);
  }
}
