package org.parvis.application.port;

import org.parvis.domain.member.Language;
import org.parvis.domain.verification.LegalText;
import org.parvis.domain.verification.LegalTextKind;

/** The institution's texts that members agree to. */
public interface LegalTexts {
  LegalText current(LegalTextKind kind, Language language);
}
