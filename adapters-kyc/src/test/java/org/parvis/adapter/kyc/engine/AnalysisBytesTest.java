package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.engine.document.DocumentSight;
import org.parvis.adapter.kyc.engine.face.FaceAnalysis;
import org.parvis.adapter.kyc.engine.face.FaceChip;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.engine.movement.MovementTrack;
import org.parvis.adapter.kyc.engine.movement.Pose;
import org.parvis.adapter.kyc.engine.mrz.MrzFormat;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.adapter.kyc.engine.mrz.MrzText;
import org.parvis.adapter.kyc.engine.mrz.Place;
import org.parvis.adapter.kyc.engine.text.PrintedSide;
import org.parvis.adapter.kyc.engine.video.ClipFacts;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.shared.Bytes;

class AnalysisBytesTest {
  private static final ClipAnalysis FULL =
      new ClipAnalysis(
          Role.DOCUMENT_BACK,
          new ClipFacts(ClipFacts.State.READ, 1280, 720, 10_033, 40, true),
          false,
          new Quality(512.25, 130.5, .001, .25),
          new FaceCount(3, 2, 1, 110.5),
          new DocumentSight(3, 2, 1, 21.5, new Quality(500.5, 140, .01, .125), .2, 1.5, true),
          Optional.of(
              new MrzReader.Result(
                  true,
                  false,
                  Optional.of(
                      new MrzReading(
                          new MrzText(MrzFormat.TD1, Specimens.MARTIN.lines()),
                          21.5,
                          5,
                          3,
                          true,
                          false,
                          List.of(new Place(0, 4), new Place(2, 29)))))),
          List.of(KeptFrame.of(Picture.of(Specimens.MARTIN.front()))),
          1234,
          new FaceAnalysis(
              new MovementTrack(List.of(Optional.of(new Pose(-12.5, 80.25, .4)), Optional.empty())),
              List.of(FaceChip.of(Bytes.of(new byte[FaceChip.LENGTH])))),
          List.of(0x8000_0000_0000_0001L, 7L),
          List.of(new PrintedSide(List.of("MARTIN", "É, à côté"))));

  @Test
  void what_was_written_is_read_back_whole() throws IOException {
    assertThat(read(written(FULL))).isEqualTo(FULL);
  }

  @Test
  void a_recording_in_which_nothing_was_found_is_read_back_too() throws IOException {
    ClipAnalysis unexamined = ClipAnalysis.unexamined(Role.FACE);

    assertThat(read(written(unexamined))).isEqualTo(unexamined);
  }

  @Test
  void a_zone_that_was_looked_for_in_vain_is_not_one_that_was_not_looked_for() throws IOException {
    ClipAnalysis vain =
        new ClipAnalysis(
            Role.DOCUMENT,
            FULL.facts(),
            true,
            FULL.quality(),
            FULL.faces(),
            DocumentSight.NONE,
            Optional.of(new MrzReader.Result(false, true, Optional.empty())),
            List.of(),
            0);

    assertThat(read(written(vain))).isEqualTo(vain);
  }

  @Test
  void half_of_it_is_not_an_analysis() throws IOException {
    byte[] written = written(FULL);

    assertThatThrownBy(() -> read(Arrays.copyOf(written, written.length / 2)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void rubbish_is_not_an_analysis() {
    assertThatThrownBy(() -> read(new byte[300])).isInstanceOf(IOException.class);
  }

  private static byte[] written(ClipAnalysis analysis) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnalysisBytes.write(analysis, new DataOutputStream(out));
    return out.toByteArray();
  }

  private static ClipAnalysis read(byte[] bytes) throws IOException {
    return AnalysisBytes.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
