package org.parvis.adapter.kyc.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.adapter.kyc.engine.CheckTerms.Expected;
import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzFormat;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.RefusalReason;

/** What follows from the document's recordings. A refusal needs proof; a doubt is a flag. */
final class DocumentRules {
  private static final Set<MrzFormat> CARDS =
      EnumSet.of(MrzFormat.TD1, MrzFormat.TD2, MrzFormat.FRID);

  private final CheckTerms terms;
  private final Findings findings;

  DocumentRules(CheckTerms terms, Findings findings) {
    this.terms = terms;
    this.findings = findings;
  }

  void applyTo(List<ClipAnalysis> sides, MrzReader.Result result, Optional<MrzFields> fields) {
    Optional<MrzReading> reading = result.reading();
    if (reading.isEmpty() || isUnreadable(reading.get())) {
      unreadable(sides, result);
    } else {
      readable(reading.get(), fields.orElseThrow());
    }
    portrait(sides, result.lineLocated());
  }

  /**
   * Several repairs that would hold are no reading; nor are wrong check digits on which the frames
   * do not agree, or that come with many forced places. A few forced places on which frames agree
   * may be a print that does not conform: that is for a person.
   */
  private static boolean isUnreadable(MrzReading reading) {
    boolean sound = reading.isAgreed() && reading.forced().size() <= Policy.MOST_FORCED_PLACES;
    return reading.ambiguous() || !(reading.text().isValid() || sound);
  }

  private void readable(MrzReading reading, MrzFields fields) {
    flagDoubts(reading);
    if (!reading.text().isValid()) {
      if (reading.isAgreed() && reading.forced().isEmpty()) {
        findings.refuse(RefusalReason.MRZ_CHECK_DIGIT_WRONG);
      } else {
        findings.flag(Flag.CHECK_DIGIT_DOUBTFUL);
      }
    }
    kind(reading.text().format());
    terms
        .expected()
        .filter(expected -> !issuedBy(fields).equals(expected.issuer()))
        .ifPresent(differs -> findings.flag(Flag.ISSUER_DIFFERS));
    expiry(reading, fields);
    compare(reading, fields);
  }

  /** Without an expectation any card or passport will do, but no visa. */
  private void kind(MrzFormat format) {
    DocumentKind wanted =
        terms
            .expected()
            .map(Expected::kind)
            .orElse(format == MrzFormat.TD3 ? DocumentKind.PASSPORT : DocumentKind.IDENTITY_CARD);
    switch (wanted) {
      case IDENTITY_CARD -> {
        if (!CARDS.contains(format)) {
          findings.flag(Flag.NOT_AN_IDENTITY_CARD);
        }
      }
      case PASSPORT -> {
        if (format != MrzFormat.TD3) {
          findings.flag(Flag.NOT_A_PASSPORT);
        }
      }
    }
  }

  /** ICAO 9303 part 3 §5: Germany alone writes one letter. */
  private static String issuedBy(MrzFields fields) {
    return fields.issuer().equals("D") ? "DEU" : fields.issuer();
  }

  private void flagDoubts(MrzReading reading) {
    if (reading.pixelsPerCharacter() < 10) {
      findings.flag(Flag.PITCH_TOO_SMALL);
    } else if (!reading.isAgreed()) {
      findings.flag(reading.framesUsed() == 1 ? Flag.ONE_FRAME_ONLY : Flag.FRAMES_DISAGREE);
    }
    if (reading.repaired()) {
      findings.flag(Flag.READING_REPAIRED);
    }
    if (!reading.forced().isEmpty()) {
      findings.flag(Flag.PLACE_FORCED);
    }
  }

  /** The last day printed is still a day of validity. */
  private void expiry(MrzReading reading, MrzFields fields) {
    if (reading.text().format() == MrzFormat.FRID) {
      findings.flag(Flag.EXPIRY_NOT_IN_ZONE);
    } else if (fields.expiryDate().isEmpty()) {
      findings.flag(Flag.EXPIRY_NOT_READ);
    } else if (fields.expiryDate().get().isBefore(terms.on())) {
      if (reading.isCertain()) {
        findings.refuse(RefusalReason.DOCUMENT_EXPIRED);
      } else {
        findings.flag(Flag.EXPIRED_UNCERTAIN);
      }
    }
  }

  private void compare(MrzReading reading, MrzFields fields) {
    terms
        .declared()
        .filter(
            names ->
                !NameComparison.same(names.birth(), fields.surname(), namesFill(reading))
                    || !NameComparison.same(names.given(), fields.givenNames(), namesFill(reading)))
        .ifPresent(differ -> findings.flag(Flag.NAME_DIFFERS));
    terms
        .birthDate()
        .filter(date -> !fields.birthDate().equals(Optional.of(date)))
        .ifPresent(differs -> findings.flag(Flag.BIRTH_DATE_DIFFERS));
  }

  /** ICAO 9303 part 3 §4.6: names that do not fit are cut. */
  private static boolean namesFill(MrzReading reading) {
    List<String> lines = reading.text().lines();
    return switch (reading.text().format()) {
      case TD1 -> !lines.get(2).endsWith("<");
      case TD2, TD3, MRVA, MRVB -> !lines.get(0).endsWith("<");
      case FRID -> lines.get(0).charAt(29) != '<' || lines.get(1).charAt(26) != '<';
    };
  }

  /** Says what would help: the back, more light, less glare, a steadier hand, or just the zone. */
  private void unreadable(List<ClipAnalysis> sides, MrzReader.Result result) {
    ClipAnalysis side = zoneSide(sides);
    Quality quality = side.quality();
    if (!result.lineLocated()) {
      findings.flag(Flag.NO_TEXT_LINE);
    }
    if (result.cutShort()) {
      findings.flag(Flag.TIME_RAN_OUT);
    } else if (quality.light() < Policy.TOO_DARK) {
      findings.refuse(RefusalReason.DOCUMENT_TOO_DARK);
    } else if (isBackMissing(sides)) {
      findings.refuse(RefusalReason.DOCUMENT_BACK_MISSING);
    } else if (!result.lineLocated()) {
      // Neither an evenly printed line nor a portrait: what was filmed is not in view.
      findings.refuse(
          hasPortrait(sides) ? RefusalReason.MRZ_UNREADABLE : RefusalReason.DOCUMENT_CUT_OFF);
    } else if (quality.glare() > Policy.GLARING) {
      findings.refuse(RefusalReason.DOCUMENT_GLARE);
    } else if (quality.sharpness() < Policy.BLURRED) {
      findings.refuse(RefusalReason.DOCUMENT_BLURRED);
    } else {
      findings.refuse(RefusalReason.MRZ_UNREADABLE);
    }
  }

  private static ClipAnalysis zoneSide(List<ClipAnalysis> sides) {
    return sides.stream()
        .filter(side -> side.role() == Role.DOCUMENT_BACK)
        .findFirst()
        .orElse(sides.get(sides.size() - 1));
  }

  /** The back was not filmed, or what was filmed as the back is the side with the portrait. */
  private static boolean isBackMissing(List<ClipAnalysis> sides) {
    boolean frontOnly = sides.stream().allMatch(side -> side.role() == Role.DOCUMENT_FRONT);
    ClipAnalysis side = zoneSide(sides);
    return frontOnly || (side.role() == Role.DOCUMENT_BACK && side.faces().isSeenOften());
  }

  /** A portrait that is not found is a doubt, unless the recording itself explains it. */
  private void portrait(List<ClipAnalysis> sides, boolean lineLocated) {
    boolean searched = sides.stream().anyMatch(side -> side.role() != Role.DOCUMENT_BACK);
    if (!searched || hasPortrait(sides)) {
      return;
    }
    findings.flag(Flag.PORTRAIT_NOT_FOUND);
    sides.stream()
        .filter(side -> lineLocated && side.role() == Role.DOCUMENT_FRONT)
        .map(ClipAnalysis::quality)
        .forEach(
            quality -> {
              if (quality.light() < Policy.TOO_DARK) {
                findings.refuse(RefusalReason.DOCUMENT_TOO_DARK);
              } else if (quality.sharpness() < Policy.BLURRED) {
                findings.refuse(RefusalReason.DOCUMENT_BLURRED);
              }
            });
  }

  private static boolean hasPortrait(List<ClipAnalysis> sides) {
    return sides.stream()
        .filter(side -> side.role() != Role.DOCUMENT_BACK)
        .anyMatch(side -> side.faces().withFace() > 0);
  }
}
