package org.parvis.adapter.kyc.engine.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.parvis.adapter.kyc.engine.image.Picture;

/**
 * Turns decoded frames into pictures of one size. Only those frames that are looked at are worth
 * it: it costs as much as decoding them. What a frame says of its own size is believed and not what
 * the header said, for a stream may change its size.
 */
final class RgbConverter implements AutoCloseable {
  /** What vector instructions may write beyond a row. */
  private static final int ALIGNMENT = 64;

  private final int width;
  private final int height;
  private final int stride;
  private final BytePointer pixels;
  private SwsContext context = new SwsContext(null);

  RgbConverter(int width, int height) {
    this.width = width;
    this.height = height;
    this.stride = (width * 3 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    this.pixels = new BytePointer((long) stride * height + ALIGNMENT);
  }

  Picture picture(AVFrame frame) {
    context =
        swscale.sws_getCachedContext(
            context,
            frame.width(),
            frame.height(),
            frame.format(),
            width,
            height,
            avutil.AV_PIX_FMT_RGB24,
            swscale.SWS_BILINEAR,
            null,
            null,
            (DoublePointer) null);
    if (context == null || context.isNull()) {
      throw new IllegalStateException("a frame cannot be converted");
    }
    try (PointerPointer<BytePointer> planes = new PointerPointer<>(4);
        IntPointer strides = new IntPointer(stride, 0, 0, 0)) {
      planes.put(0, pixels).put(1, null).put(2, null).put(3, null);
      swscale.sws_scale(
          context,
          new PointerPointer<>(frame),
          frame.linesize(),
          0,
          frame.height(),
          planes,
          strides);
    }
    byte[] rgb = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      pixels.position((long) y * stride).get(rgb, y * width * 3, width * 3);
    }
    pixels.position(0);
    return Picture.ofRgb(width, height, rgb);
  }

  @Override
  public void close() {
    swscale.sws_freeContext(context);
    pixels.close();
  }
}
