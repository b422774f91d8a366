package org.parvis.adapter.kyc.engine.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.global.avcodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.video.ClipFacts.State;
import org.parvis.adapter.kyc.specimen.Film;

class ClipDecoderTest {
  private static final Film SMALL = Film.ofFace(160, 120);

  private final List<Picture> frames = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {avcodec.AV_CODEC_ID_VP8, avcodec.AV_CODEC_ID_VP9})
  void what_browsers_record_is_decoded(int codec) {
    ClipFacts facts = decode(WebmFilm.of(SMALL, "webm", codec, 3.75));

    assertThat(facts.state()).isEqualTo(State.READ);
    assertThat(facts.millis()).isBetween(2500L, 3500L);
    assertThat(frames).hasSize(12).allSatisfy(frame -> assertThat(frame.width()).isEqualTo(160));
  }

  @Test
  void mp4_with_its_index_at_the_end_is_decoded() {
    ClipFacts facts = decode(WebmFilm.of(SMALL, "mp4", avcodec.AV_CODEC_ID_H264, 3.75));

    assertThat(facts.state()).isEqualTo(State.READ);
    assertThat(frames).isNotEmpty();
  }

  @Test
  void colours_are_not_swapped() {
    decode(WebmFilm.of(Film.ofImage(red()).ofFrames(8)));

    Picture picture = frames.get(0);
    // Luma of pure red is 76, of pure blue 29.
    assertThat(picture.grey().at(80, 60)).isBetween(60f, 95f);
  }

  private static BufferedImage red() {
    BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 120; y++) {
      for (int x = 0; x < 160; x++) {
        image.setRGB(x, y, 0xff0000);
      }
    }
    return image;
  }

  @Test
  void another_codec_in_our_container_is_refused() {
    assertThat(decode(WebmFilm.of(SMALL, "matroska", avcodec.AV_CODEC_ID_MJPEG, 3.75)).state())
        .isEqualTo(State.UNREADABLE);
  }

  @Test
  void our_codec_in_another_container_is_refused() {
    assertThat(decode(WebmFilm.of(SMALL, "avi", avcodec.AV_CODEC_ID_VP8, 3.75)).state())
        .isEqualTo(State.UNREADABLE);
  }

  @Test
  void jpegs_one_after_the_other_are_no_recording() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < 8; i++) {
      assertThat(ImageIO.write(SMALL.frame(i), "jpeg", file)).isTrue();
    }

    assertThat(decode(file.toByteArray()).state()).isEqualTo(State.UNREADABLE);
  }

  @Test
  void frames_without_compression_are_no_recording(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("film.webm");
    SMALL.ofFrames(8).writeRaw(file);

    assertThat(decode(Files.readAllBytes(file)).state()).isEqualTo(State.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no video",
        "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
        "ffconcat version 1.0\nfile /etc/passwd\n"
      })
  void what_is_no_video_is_unreadable(String content) {
    assertThat(decode(content.getBytes(StandardCharsets.UTF_8)).state())
        .isEqualTo(State.UNREADABLE);
    assertThat(frames).isEmpty();
  }

  @Test
  void a_recording_that_was_cut_off_gives_what_it_has() {
    byte[] whole = WebmFilm.of(SMALL);

    ClipFacts facts = decode(Arrays.copyOf(whole, whole.length / 2));

    assertThat(facts.state()).isEqualTo(State.READ);
    assertThat(frames).hasSizeBetween(1, 11);
  }

  @Test
  void two_minutes_are_too_long() {
    ClipFacts facts = decode(WebmFilm.of(SMALL, "webm", avcodec.AV_CODEC_ID_VP8, .1));

    assertThat(facts.state()).isEqualTo(State.TOO_LONG);
  }

  @Test
  void a_large_picture_is_looked_at_in_full_hd() {
    byte[] large =
        WebmFilm.of(
            Film.ofImage(new BufferedImage(2880, 1620, BufferedImage.TYPE_INT_RGB)).ofFrames(4));

    ClipFacts facts = decode(large);

    assertThat(facts.width()).isEqualTo(1920);
    assertThat(frames).allSatisfy(frame -> assertThat(frame.height()).isEqualTo(1080));
  }

  private ClipFacts decode(byte[] content) {
    return ClipDecoder.decode(content, frames::add);
  }
}
