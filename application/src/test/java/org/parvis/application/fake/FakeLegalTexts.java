package org.parvis.application.fake;

import java.util.Locale;
import org.parvis.application.port.LegalTexts;
import org.parvis.domain.member.Language;
import org.parvis.domain.verification.LegalText;
import org.parvis.domain.verification.LegalTextKind;

/** One short text of each kind in each language. */
public final class FakeLegalTexts implements LegalTexts {

  @Override
  public LegalText current(LegalTextKind kind, Language language) {
    String title = kind + " " + language.tag();
    String body = "First paragraph of " + title + ".\n\nSecond paragraph.";
    return new LegalText(
        kind,
        kind.name().toLowerCase(Locale.ROOT) + "-1",
        title,
        body,
        FakeDigests.sha256(title + "\n" + body));
  }
}
