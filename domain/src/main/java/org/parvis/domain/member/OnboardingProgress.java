package org.parvis.domain.member;

/** The first thing that a member has not told us yet; the journey resumes there. */
public enum OnboardingProgress {
  PHONE,
  PROFILE,
  PASSCODE,
  DONE;

  public static OnboardingProgress of(Member member, boolean passcodeIsSet) {
    if (member.phone().isEmpty()) {
      return PHONE;
    }
    if (member.name().isEmpty()) {
      return PROFILE;
    }
    return passcodeIsSet ? DONE : PASSCODE;
  }
}
