package org.parvis.adapter.kyc.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.ListedSpecimen;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;

/** What the engine makes of a folder of listed specimens. Pictures are filmed as from a tripod. */
final class SpecimenSet {
  /** Specimens are old; the day plays no part in reading. */
  private static final LocalDate DAY = LocalDate.of(2009, 1, 1);

  private static final double NOT_EXACT = .04;

  private SpecimenSet() {}

  /** An item and what the engine made of it. */
  record Examined(ListedSpecimen item, Answer answer) {
    /** Compared letter by letter, conforming, and large enough to be read for certain. */
    boolean isBound() {
      return item.isVerified() && item.isConforming() && item.isLargeEnough();
    }

    boolean isExact() {
      return answer.reading().lines().equals(item.printed());
    }

    boolean isCertainButWrong() {
      return answer.reading().isCertain() && !isExact();
    }
  }

  static Examined examine(ListedSpecimen item, Examiner examiner) throws IOException {
    boolean page = item.isPage();
    DocumentChoice choice =
        new DocumentChoice(page ? DocumentKind.PASSPORT : DocumentKind.IDENTITY_CARD, "FR");
    ClipKind kind = page ? ClipKind.DOCUMENT_FRONT : ClipKind.DOCUMENT_BACK;
    return new Examined(item, examiner.document(recording(item.path()), kind, choice, DAY));
  }

  private static byte[] recording(Path file) throws IOException {
    if (isRecording(file)) {
      return Files.readAllBytes(file);
    }
    return Recorder.record(Film.ofImage(picture(file)));
  }

  private static boolean isRecording(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Stream.of(".webm", ".mp4", ".mov", ".mkv").anyMatch(name::endsWith);
  }

  /** Opaque, in the form that films are drawn in, of even width and height. */
  static BufferedImage picture(Path file) throws IOException {
    BufferedImage read = ImageIO.read(file.toFile());
    if (read == null) {
      throw new IOException(file + " is no picture that this Java can read");
    }
    int width = read.getWidth() / 2 * 2;
    int height = read.getHeight() / 2 * 2;
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var g = picture.createGraphics();
    g.drawImage(read, 0, 0, java.awt.Color.WHITE, null);
    g.dispose();
    return picture;
  }

  static Summary bars(List<Examined> all) {
    Summary summary = new Summary();
    summary.hold(
        "not read exactly, of verified conforming ones of 10 px and more",
        rate(all, one -> !one.isExact(), Examined::isBound),
        NOT_EXACT);
    summary.holdNone(
        "wrong readings taken as certain", rate(all, Examined::isCertainButWrong, one -> true));
    summary.say(
        "valid but wrong, certain or not",
        rate(
                all,
                one -> one.answer().reading().isValid() && !one.isExact(),
                one -> !one.item().printed().isEmpty())
            .toString());
    summary.say(
        "not read exactly, of those below 10 px",
        rate(
                all,
                one -> !one.isExact(),
                one ->
                    one.item().isVerified()
                        && one.item().pitch() > 0
                        && !one.item().isLargeEnough())
            .toString());
    summary.say(
        "wrong as printed, yet without a doubt in the answer",
        rate(all, one -> one.answer().reading().isCertain(), one -> isWrongAsPrinted(one.item()))
            .toString());
    summary.say(
        "CPU of the engine",
        Bars.spread(all.stream().mapToLong(one -> one.answer().cpuMillis()).toArray()));
    return summary;
  }

  private static boolean isWrongAsPrinted(ListedSpecimen item) {
    return item.expectedOutcome().equals("check_digit_wrong")
        || item.expectedOutcome().equals("flag");
  }

  private static Rate rate(
      List<Examined> all, Predicate<Examined> failed, Predicate<Examined> among) {
    List<Examined> those = all.stream().filter(among).toList();
    return new Rate((int) those.stream().filter(failed).count(), those.size());
  }
}
