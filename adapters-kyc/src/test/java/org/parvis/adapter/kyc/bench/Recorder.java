package org.parvis.adapter.kyc.bench;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.function.IntFunction;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.parvis.adapter.kyc.specimen.Film;

/** Records films in memory as Chromium's MediaRecorder does: VP8 in WebM, no length written. */
final class Recorder {
  /** Of the film's 15 frames a second: one about every 250 ms, as many as the engine looks at. */
  private static final int STEP = 4;

  private static final int BITRATE = 4_000_000;

  private Recorder() {}

  /** A short recording: only those frames that the engine takes are drawn. */
  static byte[] record(Film film) {
    double rate = Film.FRAMES_PER_SECOND / (double) STEP;
    return record(i -> film.frame(i * STEP), (film.frames() + STEP - 1) / STEP, rate);
  }

  /** A recording of real length and rate. */
  static byte[] record(IntFunction<BufferedImage> frames, int count, double framesPerSecond) {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    BufferedImage first = frames.apply(0);
    int width = first.getWidth() / 2 * 2;
    int height = first.getHeight() / 2 * 2;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(out, width, height, 0)) {
      recorder.setFormat("webm");
      recorder.setVideoCodec(avcodec.AV_CODEC_ID_VP8);
      recorder.setFrameRate(framesPerSecond);
      recorder.setVideoBitrate(BITRATE);
      recorder.setVideoOption("deadline", "realtime");
      // Negative is fixed: a positive speed follows the load of the machine, and the blur with it.
      recorder.setVideoOption("cpu-used", "-8");
      recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
      recorder.start();
      try (Frame frame = new Frame(width, height, Frame.DEPTH_UBYTE, 3)) {
        byte[] row = new byte[width * 3];
        for (int i = 0; i < count; i++) {
          copy(i == 0 ? first : frames.apply(i), frame, row);
          recorder.record(frame, avutil.AV_PIX_FMT_RGB24);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  private static void copy(BufferedImage image, Frame frame, byte[] row) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    ByteBuffer target = (ByteBuffer) frame.image[0];
    for (int y = 0; y < frame.imageHeight; y++) {
      int from = y * image.getWidth();
      for (int x = 0, at = 0; x < frame.imageWidth; x++) {
        int pixel = pixels[from + x];
        row[at++] = (byte) (pixel >> 16);
        row[at++] = (byte) (pixel >> 8);
        row[at++] = (byte) pixel;
      }
      target.position(y * frame.imageStride);
      target.put(row);
    }
    target.position(0);
  }
}
