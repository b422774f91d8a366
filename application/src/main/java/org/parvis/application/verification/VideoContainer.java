package org.parvis.application.verification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import org.parvis.domain.shared.Bytes;

/**
 * The kinds of recording that are taken, told by how they begin and not by what they are called
 * (security.md G2). What else is in them, the engine says.
 */
enum VideoContainer {
  /** An EBML header: RFC 8794 §11.2.1. */
  WEBM("video/webm", 0, "\u001aE\u00df\u00a3"),
  /** The box of the file's type comes first: ISO/IEC 14496-12 §4.3. */
  MP4("video/mp4", 4, "ftyp");

  /** So many bytes of a recording tell what it is. */
  static final int BEGINNING = 12;

  private final String mediaType;
  private final int offset;
  private final String mark;

  VideoContainer(String mediaType, int offset, String mark) {
    this.mediaType = mediaType;
    this.offset = offset;
    this.mark = mark;
  }

  /** The container of this media type, without parameters and in lower case. */
  static Optional<VideoContainer> named(String mediaType) {
    return Arrays.stream(values()).filter(one -> one.mediaType.equals(mediaType)).findFirst();
  }

  /** Whether a recording that begins like this can be one of these. */
  boolean beginsLike(Bytes beginning) {
    return new String(beginning.toArray(), ISO_8859_1).startsWith(mark, offset);
  }
}
