package org.parvis.adapter.kyc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacePairsTest {
  @TempDir private Path folder;

  @Test
  void true_and_false_acceptances_are_counted_at_each_threshold() throws IOException {
    write("one,other,same\na.png,b.png,yes\na.png,c.png,no\nb.png,c.png,no\nb.png,b.png,yes\n");

    List<FacePairs.Measured> measured =
        FacePairs.measure(folder, FacePairs.read(folder), FacePairsTest::byWidth);
    String table = FacePairs.summary(measured).toString();

    assertThat(measured)
        .extracting(one -> one.distance().orElse(-1))
        .containsExactly(.58, -1.0, .62, 0.0);
    assertThat(table)
        .containsPattern("TAR below 0.55 +50.0 %")
        .containsPattern("TAR below 0.60 +100.0 %")
        .containsPattern("FAR below 0.60 +0 of 2")
        .containsPattern("FAR below 0.65 +1 of 2")
        .containsPattern("no face found +1");
  }

  @Test
  void a_label_that_is_neither_yes_nor_no_is_not_guessed() throws IOException {
    write("one,other,same\na.png,b.png,maybe\n");

    assertThatThrownBy(() -> FacePairs.read(folder)).hasMessageContaining("maybe");
  }

  /** Stands in for a network: a is 10 pixels wide, b 68, c 130 and against a without a face. */
  private static OptionalDouble byWidth(BufferedImage one, BufferedImage other) {
    int apart = Math.abs(one.getWidth() - other.getWidth());
    return apart > 100 ? OptionalDouble.empty() : OptionalDouble.of(apart / 100.0);
  }

  private void write(String pairs) throws IOException {
    Files.writeString(folder.resolve("pairs.csv"), pairs);
    picture("a.png", 10);
    picture("b.png", 68);
    picture("c.png", 130);
  }

  private void picture(String name, int width) throws IOException {
    BufferedImage image = new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", folder.resolve(name).toFile());
  }
}
