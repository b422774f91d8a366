package org.parvis.application.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.message.MessageTrail;
import org.parvis.domain.verification.Assistance;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;

/**
 * All that a reviewer needs to decide.
 *
 * @param phone where the member can be called; absent before a number was confirmed
 * @param assistance what the member said when asking for help
 * @param contactedAt when the member who asked for help was spoken to
 * @param document what the member chose to film
 * @param alike other attempts that showed the same document or recording
 * @param messages what was written to the member lately, newest first
 * @param refusal why the attempt was refused, or its approval withdrawn
 */
public record CaseFile(
    ReviewCaseId id,
    ReviewKind kind,
    Instant dueAt,
    String memberName,
    EmailAddress email,
    Optional<PhoneNumber> phone,
    Language language,
    Optional<Assistance> assistance,
    Optional<Instant> contactedAt,
    Optional<DocumentChoice> document,
    List<ComparedField> fields,
    List<CaseClip> clips,
    CaseFindings findings,
    List<LikeCase> alike,
    Set<RefusalReason> refusal,
    String birthplace,
    List<MessageTrail> messages,
    boolean closed) {
  public CaseFile {
    fields = List.copyOf(fields);
    clips = List.copyOf(clips);
    alike = List.copyOf(alike);
    messages = List.copyOf(messages);
    refusal = Set.copyOf(refusal);
  }
}
