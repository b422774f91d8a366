package org.parvis.adapter.kyc.specimen;

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

/** A film as a browser's recorder would store it: VP8 in WebM. For tests of this module. */
public final class WebmFilm {
  private WebmFilm() {}

  /** Every fourth frame is drawn and stays for four: enough for a reader that samples. */
  public static byte[] of(Film film) {
    return of(film, "webm", avcodec.AV_CODEC_ID_VP8, 4);
  }

  static byte[] of(Film film, String container, int codec, int step) {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    try {
      Path file = Files.createTempFile("specimen", "." + container);
      try {
        record(film, file, container, codec, step);
        return Files.readAllBytes(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void record(Film film, Path file, String container, int codec, int step)
      throws FrameRecorder.Exception {
    BufferedImage first = film.frame(0);
    int width = first.getWidth() / 2 * 2;
    int height = first.getHeight() / 2 * 2;
    try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), width, height, 0)) {
      recorder.setFormat(container);
      recorder.setVideoCodec(codec);
      recorder.setFrameRate(Film.FRAMES_PER_SECOND);
      recorder.setVideoBitrate(4_000_000);
      recorder.setVideoOption("deadline", "realtime");
      recorder.setVideoOption("cpu-used", "8");
      recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
      recorder.start();
      BufferedImage drawn = first;
      for (int i = 0; i < film.frames(); i++) {
        if (i % step == 0 && i > 0) {
          drawn = film.frame(i);
        }
        recorder.record(frame(drawn, width, height), avutil.AV_PIX_FMT_RGB24);
      }
    }
  }

  private static Frame frame(BufferedImage image, int width, int height) {
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
