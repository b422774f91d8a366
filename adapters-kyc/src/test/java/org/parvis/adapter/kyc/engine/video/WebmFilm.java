package org.parvis.adapter.kyc.engine.video;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;
import org.parvis.adapter.kyc.specimen.Film;

/** A film as a browser's recorder would store it: VP8 in WebM. For tests of this module. */
public final class WebmFilm {
  private static final int STEP = 4;

  private WebmFilm() {}

  /** Every fourth frame of the film: as many as a reader takes that samples. */
  public static byte[] of(Film film) {
    return of(film, "webm", avcodec.AV_CODEC_ID_VP8, Film.FRAMES_PER_SECOND / (double) STEP);
  }

  /** The film in another container or codec, or played at another speed. */
  public static byte[] of(Film film, String container, int codec, double framesPerSecond) {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    try {
      Path file = Files.createTempFile("specimen", "." + container);
      try {
        record(film, file, container, codec, framesPerSecond);
        return Files.readAllBytes(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void record(
      Film film, Path file, String container, int codec, double framesPerSecond)
      throws FrameRecorder.Exception {
    BufferedImage first = film.frame(0);
    int width = first.getWidth() / 2 * 2;
    int height = first.getHeight() / 2 * 2;
    try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), width, height, 0)) {
      recorder.setFormat(container);
      recorder.setVideoCodec(codec);
      recorder.setFrameRate(framesPerSecond);
      recorder.setVideoBitrate(4_000_000);
      recorder.setVideoOption("deadline", "realtime");
      // Negative is fixed: a positive speed follows the load of the machine, and the blur with it.
      recorder.setVideoOption("cpu-used", "-8");
      recorder.setPixelFormat(
          codec == avcodec.AV_CODEC_ID_MJPEG
              ? avutil.AV_PIX_FMT_YUVJ420P
              : avutil.AV_PIX_FMT_YUV420P);
      recorder.start();
      for (int i = 0; i < film.frames(); i += STEP) {
        recorder.record(frame(film.frame(i), width, height), avutil.AV_PIX_FMT_RGB24);
      }
    }
  }

  static Frame frame(BufferedImage image, int width, int height) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Frame frame = new Frame(width, height, Frame.DEPTH_UBYTE, 3);
    ByteBuffer target = (ByteBuffer) frame.image[0];
    for (int y = 0; y < height; y++) {
      target.position(y * frame.imageStride);
      for (int x = 0; x < width; x++) {
        int pixel = pixels[y * image.getWidth() + x];
        target.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
      }
    }
    target.position(0);
    return frame;
  }
}
