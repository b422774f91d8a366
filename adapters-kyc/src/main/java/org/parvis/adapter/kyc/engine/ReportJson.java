package org.parvis.adapter.kyc.engine;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.adapter.kyc.engine.document.DocumentSight;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.adapter.kyc.engine.mrz.Place;

/** The report as the command and the server see it; described in this module's README. */
final class ReportJson {
  private ReportJson() {}

  static JsonObject of(Report report, Map<String, String> models) {
    JsonArrayBuilder clips = Json.createArrayBuilder();
    report.clips().forEach(clip -> clips.add(clip(clip)));
    JsonObjectBuilder versions = Json.createObjectBuilder();
    models.forEach(versions::add);
    JsonObjectBuilder thresholds = Json.createObjectBuilder();
    Policy.thresholds().forEach(thresholds::add);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("reasons", names(report.reasons()))
            .add("proofs", names(report.proofs()))
            .add("flags", names(report.flags()))
            .add("advice", names(report.advice()));
    report.reading().ifPresent(reading -> json.add("document", document(reading, report)));
    return json.add("clips", clips)
        .add("ms", report.millis())
        .add("engine", Policy.ENGINE)
        .add("policy", Policy.VERSION)
        .add("thresholds", thresholds)
        .add("models", versions)
        .build();
  }

  private static <E extends Enum<E>> JsonArrayBuilder names(Set<E> words) {
    JsonArrayBuilder names = Json.createArrayBuilder();
    words.stream().sorted().forEach(word -> names.add(word.name()));
    return names;
  }

  private static JsonObjectBuilder document(MrzReading reading, Report report) {
    JsonObjectBuilder checkDigits = Json.createObjectBuilder();
    reading.text().checkDigits().forEach((field, holds) -> checkDigits.add(field.name(), holds));
    JsonArrayBuilder forced = Json.createArrayBuilder();
    for (Place place : reading.forced()) {
      forced.add("line " + (place.line() + 1) + ", place " + (place.index() + 1));
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("format", reading.text().format().name())
            .add("lines", Json.createArrayBuilder(reading.text().lines()));
    report.fields().ifPresent(fields -> json.add("fields", fields(fields)));
    return json.add("checkDigits", checkDigits)
        .add("pixelsPerCharacter", rounded(reading.pixelsPerCharacter(), 1))
        .add("framesUsed", reading.framesUsed())
        .add("framesAgreeing", reading.framesAgreeing())
        .add("certain", reading.isCertain())
        .add("repaired", reading.repaired())
        .add("ambiguous", reading.ambiguous())
        .add("forcedPlaces", forced);
  }

  private static JsonObjectBuilder fields(MrzFields fields) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("documentCode", fields.documentCode())
            .add("issuer", fields.issuer())
            .add("number", fields.number())
            .add("surname", fields.surname())
            .add("givenNames", fields.givenNames())
            .add("nationality", fields.nationality())
            .add("sex", fields.sex());
    addDate(json, "birthDate", fields.birthDate());
    addDate(json, "expiryDate", fields.expiryDate());
    return json;
  }

  private static void addDate(JsonObjectBuilder json, String name, Optional<LocalDate> date) {
    date.ifPresent(value -> json.add(name, value.toString()));
  }

  private static JsonObjectBuilder clip(ClipAnalysis clip) {
    JsonArrayBuilder print = Json.createArrayBuilder();
    clip.print().forEach(frame -> print.add(Long.toHexString(frame)));
    Quality quality = clip.quality();
    return Json.createObjectBuilder()
        .add("role", clip.role().name())
        .add("state", clip.facts().state().name())
        .add("width", clip.facts().width())
        .add("height", clip.facts().height())
        .add("millis", clip.facts().millis())
        .add("frames", clip.facts().sampled())
        .add("ms", clip.millis())
        .add("print", print)
        .add(
            "quality",
            Json.createObjectBuilder()
                .add("sharpness", rounded(quality.sharpness(), 0))
                .add("light", rounded(quality.light(), 0))
                .add("glare", rounded(quality.glare(), 3))
                .add("dark", rounded(quality.dark(), 3)))
        .add(
            "faces",
            Json.createObjectBuilder()
                .add("framesSearched", clip.faces().searched())
                .add("framesWithFace", clip.faces().withFace())
                .add("framesWithSeveral", clip.faces().withSeveral())
                .add("medianWidth", rounded(clip.faces().medianWidth(), 0)))
        .add("document", sight(clip.document()));
  }

  private static JsonObjectBuilder sight(DocumentSight document) {
    return Json.createObjectBuilder()
        .add("framesLooked", document.looked())
        .add("framesFound", document.found())
        .add("framesCutOff", document.cutOff())
        .add("pixelsPerCharacter", rounded(document.pixelsPerCharacter(), 1))
        .add("colour", rounded(document.colour(), 3))
        .add("raster", rounded(document.raster(), 1))
        .add("mirrored", document.mirrored());
  }

  private static BigDecimal rounded(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }
}
