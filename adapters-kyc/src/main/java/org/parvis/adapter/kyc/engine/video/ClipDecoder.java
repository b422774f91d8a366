package org.parvis.adapter.kyc.engine.video;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.parvis.adapter.kyc.engine.Deadline;
import org.parvis.adapter.kyc.engine.image.Picture;

/**
 * Decodes a recording from memory and hands out a frame about every 250 ms, one at a time.
 *
 * <p>Only Matroska/WebM and MP4 with VP8, VP9 or H.264 are opened: a recording is hostile input,
 * and each further format would be further parsers.
 */
public final class ClipDecoder {
  /**
   * A recording longer than this is not what a page of ours has made (security.md G1). What its
   * header says is not believed: the time stamps count.
   */
  public static final long MAX_MILLIS = 90_000;

  private static final long SAMPLE_MILLIS = 250;
  private static final Duration BUDGET = Duration.ofSeconds(6);
  private static final long MAX_PIXELS = 4096L * 3072;
  private static final int LONGEST_SIDE = 1920;
  private static final String CONTAINERS = "matroska,webm,mov,mp4,m4a,3gp,3g2,mj2";
  private static final String CODECS = "vp8,vp9,h264";

  private ClipDecoder() {}

  /** Hands the sampled frames over in order and says what kind of recording it was. */
  public static ClipFacts decode(byte[] content, Consumer<Picture> frames) {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(new ByteArrayInputStream(content))) {
      restrict(grabber);
      grabber.start();
      long pixels = (long) grabber.getImageWidth() * grabber.getImageHeight();
      if (pixels <= 0 || pixels > MAX_PIXELS) {
        return ClipFacts.UNREADABLE;
      }
      int width = fitted(grabber.getImageWidth(), grabber);
      int height = fitted(grabber.getImageHeight(), grabber);
      try (RgbConverter converter = new RgbConverter(width, height)) {
        return sample(grabber, converter, new Size(width, height), frames);
      }
    } catch (FrameGrabber.Exception | RuntimeException unreadable) {
      return ClipFacts.UNREADABLE;
    }
  }

  private static void restrict(FFmpegFrameGrabber grabber) {
    grabber.setOption("format_whitelist", CONTAINERS);
    // The content comes from memory, which is no protocol: nothing else may be opened from it.
    grabber.setOption("protocol_whitelist", "none");
    grabber.setOption("enable_drefs", "0");
    grabber.setOption("use_absolute_path", "0");
    // A picture, a sound and what a telephone adds; each further one would be probed.
    grabber.setOption("max_streams", "8");
    // The decoder takes its list from the video options only; the demuxer probes by its own.
    grabber.setOption("codec_whitelist", CODECS);
    grabber.setVideoOption("codec_whitelist", CODECS);
    grabber.setVideoOption("max_pixels", Long.toString(MAX_PIXELS));
    grabber.setVideoOption("threads", "1");
    grabber.setAudioOption("codec_whitelist", "opus,aac");
    // As the decoder gives them: only sampled frames are converted.
    grabber.setImageMode(FrameGrabber.ImageMode.RAW);
  }

  private record Size(int width, int height) {
    Size turned(int quarters) {
      return Math.floorMod(quarters, 2) == 1
          ? new Size(/* width= */ height, /* height= */ width)
          : this;
    }
  }

  /** One size for the whole recording, so that a change of size within it cannot grow. */
  private static int fitted(int side, FFmpegFrameGrabber grabber) {
    int longest = Math.max(grabber.getImageWidth(), grabber.getImageHeight());
    double factor = Math.min(1, LONGEST_SIDE / (double) longest);
    return Math.max(2, (int) (side * factor) / 2 * 2);
  }

  /** Frames are chosen by their time stamps: phones film faster and slower as the light is. */
  private static ClipFacts sample(
      FFmpegFrameGrabber grabber, RgbConverter converter, Size decoded, Consumer<Picture> frames)
      throws FrameGrabber.Exception {
    int quarters = quarters(grabber.getDisplayRotation());
    Size size = decoded.turned(quarters);
    Deadline deadline = Deadline.in(BUDGET);
    long first = 0;
    long millis = 0;
    long next = 0;
    int sampled = 0;
    for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
      if (sampled == 0) {
        first = frame.timestamp / 1000;
      }
      millis = Math.max(millis, frame.timestamp / 1000 - first);
      if (millis > MAX_MILLIS) {
        return ClipFacts.TOO_LONG;
      }
      if (millis >= next) {
        frames.accept(converter.picture((AVFrame) frame.opaque).turned(quarters));
        sampled++;
        next = millis + SAMPLE_MILLIS;
      }
      if (deadline.isPast()) {
        return PacketClock.passes(grabber, first + MAX_MILLIS)
            ? ClipFacts.TOO_LONG
            : facts(size, millis, sampled, false);
      }
    }
    return sampled == 0 ? ClipFacts.UNREADABLE : facts(size, millis, sampled, true);
  }

  private static ClipFacts facts(Size size, long millis, int sampled, boolean complete) {
    return new ClipFacts(
        ClipFacts.State.READ, size.width(), size.height(), millis, sampled, complete);
  }

  /** Phones hold the sensor upright and write down by how much the picture is to be turned. */
  private static int quarters(double degreesCounterClockwise) {
    return Double.isFinite(degreesCounterClockwise)
        ? (int) Math.round(-degreesCounterClockwise / 90)
        : 0;
  }
}
