package org.parvis.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ReviewCaseId;

/** Values that do not matter, and one moment from which tests count. */
public final class Some {
  public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  public static final MemberId MEMBER = new MemberId(new UUID(1, 1));
  public static final MemberId OTHER_MEMBER = new MemberId(new UUID(1, 2));
  public static final MemberId REVIEWER = new MemberId(new UUID(1, 3));
  public static final SessionId SESSION = new SessionId(new UUID(2, 1));
  public static final SessionId OTHER_SESSION = new SessionId(new UUID(2, 2));
  public static final AttemptId ATTEMPT = new AttemptId(new UUID(3, 1));
  public static final ReviewCaseId CASE = new ReviewCaseId(new UUID(4, 1));
  public static final PhoneNumber PHONE = new PhoneNumber("+33612345678");
  public static final PersonName NAME = new PersonName("Anaïs Zoé", "Lefèvre", "");
  public static final BirthDate BIRTH_DATE = new BirthDate(LocalDate.of(1987, 4, 23));

  private Some() {}

  public static ClipId clip(int number) {
    return new ClipId(new UUID(5, number));
  }

  public static Bytes digest(int number) {
    return Bytes.of(new byte[] {(byte) number, 2, 3});
  }

  public static Instant after(Duration time) {
    return NOW.plus(time);
  }

  public static Instant before(Duration time) {
    return NOW.minus(time);
  }
}
