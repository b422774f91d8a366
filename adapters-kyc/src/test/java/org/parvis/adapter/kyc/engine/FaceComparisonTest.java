package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.engine.face.FaceVector;
import org.parvis.adapter.kyc.engine.face.Likeness;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.video.WebmFilm;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.ListedSpecimen;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.RefusalReason;

/** The face of a recording beside the portrait of its document. */
class FaceComparisonTest {
  /** The same in every report. */
  private static final String OUR_OWN_NUMBERS = "thresholds";

  private static final CheckTerms TERMS =
      new CheckTerms(Specimens.TODAY, Optional.empty(), Optional.empty(), Optional.empty(), false);

  private static Models models;

  @BeforeAll
  static void load() {
    models = new Models();
  }

  @AfterAll
  static void release() {
    models.close();
  }

  @Test
  void the_holder_of_a_filmed_card_is_recognised() {
    Report report = check(Specimens.front());

    assertThat(report.proofs()).contains(Proof.FACE_SEEN, Proof.FACE_MATCHES);
    assertThat(report.flags()).doesNotContain(Flag.FACE_UNSURE);
    assertThat(report.reasons()).doesNotContain(RefusalReason.FACE_DIFFERS);
  }

  /** A second face that may be published was not found: others may be lent. */
  @Test
  void somebody_else_s_document_is_not_taken_for_the_member_s() throws IOException {
    int refused = 0;
    for (ListedSpecimen page : ListedSpecimen.lentFaces()) {
      Report report = check(WebmFilm.of(Film.ofImage(page.picture())));

      assertThat(report.proofs()).contains(Proof.PORTRAIT_FOUND).doesNotContain(Proof.FACE_MATCHES);
      refused += report.reasons().contains(RefusalReason.FACE_DIFFERS) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(1);
  }

  @Test
  void without_a_portrait_nothing_is_said_of_likeness() {
    Report report = check(Specimens.nothing());

    assertThat(report.proofs()).contains(Proof.FACE_SEEN).doesNotContain(Proof.FACE_MATCHES);
    assertThat(report.flags()).doesNotContain(Flag.FACE_UNSURE);
    assertThat(report.reasons()).doesNotContain(RefusalReason.FACE_DIFFERS);
  }

  // security.md L2
  @Test
  void L2_no_distance_and_no_part_of_a_vector_leaves_the_engine() {
    Check check = new Check(models, TERMS);
    check.watch(Role.DOCUMENT_FRONT, Specimens.front());
    check.watch(Role.FACE, Specimens.face());
    JsonObject json = ReportJson.of(check.report(), Models.checksums());

    Set<String> numbers = new HashSet<>();
    names(Json.createObjectBuilder(json).remove(OUR_OWN_NUMBERS).build(), numbers);

    assertThat(numbers)
        .as("every number of a report has a name that is known to be harmless")
        .isSubsetOf(
            "ms",
            "width",
            "height",
            "millis",
            "frames",
            "sharpness",
            "light",
            "glare",
            "dark",
            "framesSearched",
            "framesWithFace",
            "framesWithSeveral",
            "medianWidth",
            "pixelsPerCharacter",
            "framesUsed",
            "framesAgreeing",
            "framesLooked",
            "framesFound",
            "framesCutOff",
            "colour",
            "raster");
    assertThat(json.toString()).doesNotContainIgnoringCase("distance").doesNotContain("vector");
  }

  @Test
  void L2_vectors_chips_and_points_do_not_print_themselves() {
    Picture portrait = Picture.of(Specimens.MARTIN.front());
    var track = models.faceTrack();
    track.offer(portrait, models.faces().find(portrait).stream().findFirst());
    var chip = track.analysis().straightest().get(0);
    FaceVector vector = models.embedder().embed(chip);

    assertThat(vector).hasToString("FaceVector[redacted]");
    assertThat(chip).hasToString("FaceChip[redacted]");
    assertThat(vector.distanceTo(vector)).isZero();
    assertThat(Likeness.of(List.of(vector), List.of(vector))).isEqualTo(Likeness.SAME);
  }

  private static void names(JsonObject object, Set<String> numbers) {
    object.forEach((name, value) -> names(name, value, numbers));
  }

  private static void names(String name, JsonValue value, Set<String> numbers) {
    switch (value.getValueType()) {
      case NUMBER -> numbers.add(name);
      case OBJECT -> names(value.asJsonObject(), numbers);
      case ARRAY -> value.asJsonArray().forEach(item -> names(name, item, numbers));
      case STRING -> assertThat(((JsonString) value).getString()).doesNotMatch("-?[0-9]+[.][0-9]+");
      case TRUE, FALSE, NULL -> {}
    }
  }

  private static Report check(byte[] front) {
    Check check = new Check(models, TERMS);
    check.watch(Role.DOCUMENT_FRONT, front);
    check.watch(Role.FACE, Specimens.face());
    return check.report();
  }
}
