package org.parvis.application.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;

/** All that a reviewer needs to decide. */
public record CaseFile(
    ReviewCaseId id,
    ReviewKind kind,
    Instant dueAt,
    String memberName,
    EmailAddress email,
    Language language,
    List<ComparedField> fields,
    List<CaseClip> clips,
    List<String> flags,
    Set<RefusalReason> refusal,
    Map<String, String> versions,
    String birthplace,
    boolean closed) {
  public CaseFile {
    fields = List.copyOf(fields);
    clips = List.copyOf(clips);
    flags = List.copyOf(flags);
    refusal = Set.copyOf(refusal);
    versions = Map.copyOf(versions);
  }
}
