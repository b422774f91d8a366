package org.parvis.adapter.persistence.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of a recording as it arrived: whole frames in one file named after its offset.
 *
 * @param offset where its first byte belongs
 * @param length bytes in clear
 */
record Segment(Path file, long offset, long length) {
  private static final Pattern NAME = Pattern.compile("[0-9]{12}\\.part");
  private static final int FRAME_ON_DISK = FrameCipher.FRAME + FrameCipher.OVERHEAD;

  static Path named(Path folder, long offset) {
    return folder.resolve(String.format(Locale.ROOT, "%012d.part", offset));
  }

  /**
   * The pieces that follow one another from the beginning; what hangs behind a gap is not there.
   */
  static List<Segment> inOrder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Segment> all;
    try (Stream<Path> files = Files.list(folder)) {
      all =
          files
              .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
              .map(Segment::of)
              .sorted(Comparator.comparingLong(Segment::offset))
              .toList();
    }
    long end = 0;
    int whole = 0;
    while (whole < all.size() && all.get(whole).offset == end) {
      end += all.get(whole).length;
      whole++;
    }
    return all.subList(0, whole);
  }

  long end() {
    return offset + length;
  }

  private static Segment of(Path file) {
    try {
      String name = file.getFileName().toString();
      long onDisk = Files.size(file);
      long frames = (onDisk + FRAME_ON_DISK - 1) / FRAME_ON_DISK;
      return new Segment(
          file,
          Long.parseLong(name.substring(0, name.indexOf('.'))),
          onDisk - frames * FrameCipher.OVERHEAD);
    } catch (IOException gone) {
      throw DurableFiles.failed(gone);
    }
  }
}
