package org.parvis.adapter.kyc.engine.print;

import java.util.List;
import org.parvis.adapter.kyc.engine.Network;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Quad;

/** Reads the print of a document's side. */
public final class PrintReader {
  /** No card has more lines; whoever makes more of them buys no time. */
  private static final int MOST_LINES = 40;

  private final TextFinder finder;
  private final LineReader reader;

  public PrintReader(Network finding, Network reading) {
    this.finder = new TextFinder(finding);
    this.reader = new LineReader(reading);
  }

  /** The lines of what lies within these corners, and of nothing beside it. */
  public List<PrintedLine> read(Picture picture, Quad document) {
    FlatSide side = new FlatSide(picture, document);
    return finder.find(side).stream()
        .limit(MOST_LINES)
        .map(box -> reader.read(side, box))
        .filter(line -> !line.text().isEmpty())
        .toList();
  }
}
