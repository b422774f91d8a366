package org.parvis.adapter.kyc.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StillsTest {
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void photographs_are_decoded(String format) throws IOException {
    assertThat(Stills.decode(image(format, 64, 32)))
        .hasValueSatisfying(picture -> assertThat(picture.width()).isEqualTo(64));
  }

  @Test
  void other_formats_are_not() throws IOException {
    assertThat(Stills.decode(image("gif", 64, 32))).isEmpty();
    assertThat(Stills.decode(image("bmp", 64, 32))).isEmpty();
  }

  @Test
  void a_damaged_photograph_is_nothing() throws IOException {
    byte[] png = image("png", 64, 32);

    assertThat(Stills.decode(Arrays.copyOf(png, 60))).isEmpty();
  }

  @Test
  void a_small_file_that_claims_a_huge_picture_is_refused_before_decoding() throws IOException {
    byte[] png = image("png", 64, 32);
    putInt(png, 16, 60_000);
    putInt(png, 20, 60_000);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    putInt(png, 29, (int) crc.getValue());

    assertThat(Stills.decode(png)).isEmpty();
  }

  private static void putInt(byte[] target, int at, int value) {
    for (int i = 0; i < 4; i++) {
      target[at + i] = (byte) (value >> (24 - 8 * i));
    }
  }

  private static byte[] image(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }
}
