package org.parvis.adapter.kyc.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.document.DocumentSight;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.engine.mrz.MrzFormat;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.adapter.kyc.engine.mrz.MrzText;
import org.parvis.adapter.kyc.engine.mrz.Place;
import org.parvis.adapter.kyc.engine.text.PrintedSide;
import org.parvis.adapter.kyc.engine.video.ClipFacts;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.shared.Bytes;

/**
 * Writes what looking through a recording has given, and reads it back. Engines of one build alone
 * exchange it, by way of the server's memory, so that it carries no version.
 */
final class AnalysisBytes {
  private static final int MOST_ENTRIES = 500;
  private static final int LONGEST_FRAME = 8 * 1024 * 1024;

  private AnalysisBytes() {}

  static void write(ClipAnalysis analysis, DataOutputStream out) throws IOException {
    out.writeUTF(analysis.role().name());
    writeFacts(analysis.facts(), out);
    out.writeBoolean(analysis.still());
    writeQuality(analysis.quality(), out);
    writeFaces(analysis.faces(), out);
    writeDocument(analysis.document(), out);
    out.writeBoolean(analysis.zone().isPresent());
    if (analysis.zone().isPresent()) {
      writeZone(analysis.zone().get(), out);
    }
    out.writeInt(analysis.frames().size());
    for (KeptFrame frame : analysis.frames()) {
      writeFrame(frame, out);
    }
    out.writeLong(analysis.millis());
    FaceAnalysisBytes.write(analysis.face(), out);
    FaceAnalysisBytes.writePrint(analysis.print(), out);
    writePrinted(analysis.printed(), out);
  }

  /** Reads what {@link #write} wrote. */
  static ClipAnalysis read(DataInputStream in) throws IOException {
    try {
      return new ClipAnalysis(
          Role.valueOf(in.readUTF()),
          readFacts(in),
          in.readBoolean(),
          readQuality(in),
          readFaces(in),
          readDocument(in),
          in.readBoolean() ? Optional.of(readZone(in)) : Optional.empty(),
          readFrames(in),
          in.readLong(),
          FaceAnalysisBytes.read(in),
          FaceAnalysisBytes.readPrint(in),
          readPrinted(in));
    } catch (IllegalArgumentException garbled) {
      throw new IOException("not an analysis", garbled);
    }
  }

  private static void writeFacts(ClipFacts facts, DataOutputStream out) throws IOException {
    out.writeUTF(facts.state().name());
    out.writeInt(facts.width());
    out.writeInt(facts.height());
    out.writeLong(facts.millis());
    out.writeInt(facts.sampled());
    out.writeBoolean(facts.complete());
  }

  private static ClipFacts readFacts(DataInputStream in) throws IOException {
    return new ClipFacts(
        ClipFacts.State.valueOf(in.readUTF()),
        in.readInt(),
        in.readInt(),
        in.readLong(),
        in.readInt(),
        in.readBoolean());
  }

  private static void writeQuality(Quality quality, DataOutputStream out) throws IOException {
    out.writeDouble(quality.sharpness());
    out.writeDouble(quality.light());
    out.writeDouble(quality.glare());
    out.writeDouble(quality.dark());
  }

  private static Quality readQuality(DataInputStream in) throws IOException {
    return new Quality(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
  }

  private static void writeFaces(FaceCount faces, DataOutputStream out) throws IOException {
    out.writeInt(faces.searched());
    out.writeInt(faces.withFace());
    out.writeInt(faces.withSeveral());
    out.writeDouble(faces.medianWidth());
  }

  private static FaceCount readFaces(DataInputStream in) throws IOException {
    return new FaceCount(in.readInt(), in.readInt(), in.readInt(), in.readDouble());
  }

  private static void writeDocument(DocumentSight document, DataOutputStream out)
      throws IOException {
    out.writeInt(document.looked());
    out.writeInt(document.found());
    out.writeInt(document.cutOff());
    out.writeDouble(document.pixelsPerCharacter());
    writeQuality(document.quality(), out);
    out.writeDouble(document.colour());
    out.writeDouble(document.raster());
    out.writeBoolean(document.mirrored());
  }

  private static DocumentSight readDocument(DataInputStream in) throws IOException {
    return new DocumentSight(
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readDouble(),
        readQuality(in),
        in.readDouble(),
        in.readDouble(),
        in.readBoolean());
  }

  private static void writeZone(MrzReader.Result zone, DataOutputStream out) throws IOException {
    out.writeBoolean(zone.lineLocated());
    out.writeBoolean(zone.cutShort());
    out.writeBoolean(zone.reading().isPresent());
    if (zone.reading().isPresent()) {
      writeReading(zone.reading().get(), out);
    }
  }

  private static MrzReader.Result readZone(DataInputStream in) throws IOException {
    return new MrzReader.Result(
        in.readBoolean(),
        in.readBoolean(),
        in.readBoolean() ? Optional.of(readReading(in)) : Optional.empty());
  }

  private static void writeReading(MrzReading reading, DataOutputStream out) throws IOException {
    out.writeUTF(reading.text().format().name());
    out.writeInt(reading.text().lines().size());
    for (String line : reading.text().lines()) {
      out.writeUTF(line);
    }
    out.writeDouble(reading.pixelsPerCharacter());
    out.writeInt(reading.framesUsed());
    out.writeInt(reading.framesAgreeing());
    out.writeBoolean(reading.repaired());
    out.writeBoolean(reading.ambiguous());
    out.writeInt(reading.forced().size());
    for (Place place : reading.forced()) {
      out.writeInt(place.line());
      out.writeInt(place.index());
    }
  }

  private static MrzReading readReading(DataInputStream in) throws IOException {
    MrzFormat format = MrzFormat.valueOf(in.readUTF());
    return new MrzReading(
        new MrzText(format, readLines(in)),
        in.readDouble(),
        in.readInt(),
        in.readInt(),
        in.readBoolean(),
        in.readBoolean(),
        readPlaces(in));
  }

  private static List<Place> readPlaces(DataInputStream in) throws IOException {
    List<Place> places = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      places.add(new Place(in.readInt(), in.readInt()));
    }
    return places;
  }

  private static void writeFrame(KeptFrame frame, DataOutputStream out) throws IOException {
    byte[] jpeg = frame.jpeg().toArray();
    out.writeInt(jpeg.length);
    out.write(jpeg);
  }

  private static List<KeptFrame> readFrames(DataInputStream in) throws IOException {
    List<KeptFrame> frames = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      int length = in.readInt();
      if (length < 0 || length > LONGEST_FRAME) {
        throw new IOException("a frame has no plausible length");
      }
      byte[] jpeg = new byte[length];
      in.readFully(jpeg);
      frames.add(new KeptFrame(Bytes.of(jpeg)));
    }
    return frames;
  }

  private static void writePrinted(List<PrintedSide> printed, DataOutputStream out)
      throws IOException {
    out.writeInt(printed.size());
    for (PrintedSide side : printed) {
      out.writeInt(side.lines().size());
      for (String line : side.lines()) {
        out.writeUTF(line);
      }
    }
  }

  private static List<PrintedSide> readPrinted(DataInputStream in) throws IOException {
    List<PrintedSide> printed = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      printed.add(new PrintedSide(readLines(in)));
    }
    return printed;
  }

  private static List<String> readLines(DataInputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      lines.add(in.readUTF());
    }
    return lines;
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_ENTRIES) {
      throw new IOException("no plausible number of entries");
    }
    return count;
  }
}
