package org.parvis.adapter.kyc.engine;

import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.verification.RefusalReason;

/** What follows from the document's recordings. A refusal needs proof; a doubt is a flag. */
final class DocumentRules {
  private final CheckTerms terms;
  private final Findings findings;

  DocumentRules(CheckTerms terms, Findings findings) {
    this.terms = terms;
    this.findings = findings;
  }

  /**
   * Judges what was filmed of the document.
   *
   * @param zoneOn the side on which the zone was read
   */
  void applyTo(
      List<ClipAnalysis> clips,
      MrzReader.Result result,
      Optional<ClipAnalysis> zoneOn,
      Optional<MrzFields> fields) {
    Sides sides = new Sides(clips);
    Optional<MrzReading> reading = result.reading();
    if (reading.isEmpty() || isUnreadable(reading.get())) {
      new UnreadableDocument(terms, findings).explain(sides, result);
    } else {
      readable(reading.get(), fields.orElseThrow());
      zoneOn.ifPresent(
          side ->
              new SidesTogether(findings).judge(sides, side, reading.get(), fields.orElseThrow()));
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
    new AsChosen(terms, findings).judge(reading, fields);
    new StillValid(terms, findings).judge(reading, fields);
    new DeclaredPerson(terms, findings).judge(reading, fields);
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

  /**
   * A portrait that is not found, or in a single frame of several, is a doubt, unless the recording
   * itself explains it.
   */
  private void portrait(Sides sides, boolean lineLocated) {
    if (!sides.couldShowPortrait() || sides.showPortraitOften()) {
      return;
    }
    findings.flag(Flag.PORTRAIT_NOT_FOUND);
    if (sides.showPortrait()) {
      return;
    }
    sides
        .of(Role.DOCUMENT_FRONT)
        .filter(side -> lineLocated)
        .map(ClipAnalysis::quality)
        .ifPresent(
            quality -> {
              if (quality.light() < Policy.TOO_DARK) {
                findings.refuse(RefusalReason.DOCUMENT_TOO_DARK);
              } else if (quality.sharpness() < Policy.BLURRED) {
                findings.refuse(RefusalReason.DOCUMENT_BLURRED);
              }
            });
  }
}
