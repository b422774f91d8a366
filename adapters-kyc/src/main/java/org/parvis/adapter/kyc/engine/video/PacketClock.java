package org.parvis.adapter.kyc.engine.video;

import java.time.Duration;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;
import org.parvis.adapter.kyc.engine.Deadline;

/**
 * Reads on without decoding: time stamps cost next to nothing, so that the length of a recording is
 * known even where there was no time to look at all of its pictures.
 */
final class PacketClock {
  private static final Duration BUDGET = Duration.ofSeconds(1);

  private PacketClock() {}

  /** Whether any picture that is still to come is shown after this moment of the recording. */
  static boolean passes(FFmpegFrameGrabber grabber, long millis) throws FrameGrabber.Exception {
    Deadline deadline = Deadline.in(BUDGET);
    for (AVPacket packet = grabber.grabPacket(); packet != null; packet = grabber.grabPacket()) {
      AVStream stream = grabber.getFormatContext().streams(packet.stream_index());
      boolean later =
          stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO
              && packet.pts() != avutil.AV_NOPTS_VALUE
              && packet.pts() * 1000.0 * stream.time_base().num() / stream.time_base().den()
                  > millis;
      avcodec.av_packet_unref(packet);
      if (later || deadline.isPast()) {
        return later;
      }
    }
    return false;
  }
}
