package org.parvis.application.port;

import org.parvis.domain.member.Language;

/** The institution's texts that members agree to. */
public interface LegalTexts {
  LegalText current(LegalTextKind kind, Language language);
}
