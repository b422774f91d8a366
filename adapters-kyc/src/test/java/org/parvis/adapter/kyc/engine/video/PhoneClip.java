package org.parvis.adapter.kyc.engine.video;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongUnaryOperator;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Recordings with the peculiarities of telephones; every one shows the same still picture. */
public final class PhoneClip {
  private final byte[] content;

  private PhoneClip(byte[] content) {
    this.content = content;
  }

  /** H.264 in MP4 as a file of a telephone: the index comes last. */
  public static PhoneClip mp4(BufferedImage image, int frames, LongUnaryOperator millis) {
    return new PhoneClip(
        recorded(image, "mp4", avcodec.AV_CODEC_ID_H264, "", true, frames, millis));
  }

  /** H.264 in MP4 as Safari's MediaRecorder sends it: in fragments, each with its own index. */
  public static PhoneClip fragments(BufferedImage image, int frames, LongUnaryOperator millis) {
    String flags = "frag_keyframe+empty_moov+default_base_moof";
    return new PhoneClip(
        recorded(image, "mp4", avcodec.AV_CODEC_ID_H264, flags, false, frames, millis));
  }

  /** VP8 in WebM as Chromium's MediaRecorder sends it: nobody goes back to write the length. */
  public static PhoneClip stream(BufferedImage image, int frames, LongUnaryOperator millis) {
    return new PhoneClip(
        recorded(image, "webm", avcodec.AV_CODEC_ID_VP8, "", false, frames, millis));
  }

  /** VP8 in WebM as a file, its length in the header. */
  public static PhoneClip webm(BufferedImage image, int frames, LongUnaryOperator millis) {
    return new PhoneClip(
        recorded(image, "webm", avcodec.AV_CODEC_ID_VP8, "", true, frames, millis));
  }

  public byte[] content() {
    return content;
  }

  /** The same clip, to be turned clockwise by whoever shows it: the matrix of its track header. */
  PhoneClip turnedWhenShown(int degrees) {
    int cosine = (int) Math.round(Math.cos(Math.toRadians(degrees)));
    int sine = (int) Math.round(Math.sin(Math.toRadians(degrees)));
    byte[] turned = content.clone();
    // Version and flags, four times and the layer come first: ISO/IEC 14496-12 §8.3.2.
    ByteBuffer matrix = ByteBuffer.wrap(turned).position(find("tkhd") + 4 + 40);
    matrix.putInt(cosine << 16).putInt(sine << 16).putInt(0);
    matrix.putInt(-sine << 16).putInt(cosine << 16);
    return new PhoneClip(turned);
  }

  /** The same clip with so many idle bytes between its pictures and its index. */
  PhoneClip withIdleBytesBeforeTheIndex(int bytes) {
    int index = find("moov") - 4;
    ByteBuffer longer = ByteBuffer.allocate(content.length + bytes);
    longer.put(content, 0, index).putInt(bytes).put("free".getBytes(StandardCharsets.US_ASCII));
    longer.position(index + bytes);
    longer.put(content, index, content.length - index);
    return new PhoneClip(longer.array());
  }

  /** The same clip, its header saying another length. */
  public PhoneClip saidToLast(double millis) {
    byte[] lying = content.clone();
    ByteBuffer.wrap(lying).putDouble(duration() + 3, millis);
    return new PhoneClip(lying);
  }

  /** Where a box of this name begins, at its name. */
  int find(String box) {
    int at = at(box.getBytes(StandardCharsets.US_ASCII), content.length);
    if (at < 0) {
      throw new IllegalStateException("the clip has no box " + box);
    }
    return at;
  }

  /**
   * Where a WebM header says the length, as an EBML element of eight bytes; -1 when it does not.
   */
  int duration() {
    return at(new byte[] {0x44, (byte) 0x89, (byte) 0x88}, 1000);
  }

  private int at(byte[] wanted, int before) {
    for (int i = 0; i + wanted.length <= Math.min(before, content.length); i++) {
      if (java.util.Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] recorded(
      BufferedImage image,
      String container,
      int codec,
      String flags,
      boolean file,
      int frames,
      LongUnaryOperator millis) {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    int width = image.getWidth();
    int height = image.getHeight();
    try {
      if (!file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var recorder = new FFmpegFrameRecorder(out, width, height, 0)) {
          record(recorder, image, container, codec, flags, frames, millis);
        }
        return out.toByteArray();
      }
      Path made = Files.createTempFile("clip", "." + container);
      try {
        try (var recorder = new FFmpegFrameRecorder(made.toFile(), width, height, 0)) {
          record(recorder, image, container, codec, flags, frames, millis);
        }
        return Files.readAllBytes(made);
      } finally {
        Files.delete(made);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void record(
      FFmpegFrameRecorder recorder,
      BufferedImage image,
      String container,
      int codec,
      String flags,
      int frames,
      LongUnaryOperator millis)
      throws IOException {
    recorder.setFormat(container);
    recorder.setVideoCodec(codec);
    recorder.setFrameRate(100);
    recorder.setVideoBitrate(1_000_000);
    recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
    recorder.setVideoOption("deadline", "realtime");
    recorder.setVideoOption("cpu-used", "-8");
    if (!flags.isEmpty()) {
      recorder.setOption("movflags", flags);
    }
    recorder.start();
    Frame frame = WebmFilm.frame(image, image.getWidth(), image.getHeight());
    for (int i = 0; i < frames; i++) {
      recorder.setTimestamp(millis.applyAsLong(i) * 1000);
      recorder.record(frame, avutil.AV_PIX_FMT_RGB24);
    }
  }
}
