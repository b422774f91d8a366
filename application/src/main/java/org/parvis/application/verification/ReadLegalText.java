package org.parvis.application.verification;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.Language;
import org.parvis.domain.verification.LegalText;
import org.parvis.domain.verification.LegalTextKind;

/** The text of the institution as it is shown now. */
public interface ReadLegalText extends UseCase<ReadLegalText.Command, ReadLegalText.Outcome> {
  record Command(LegalTextKind kind, Language language) {}

  sealed interface Outcome {
    <T> T match(Function<Text, T> text);

    record Text(LegalText text) implements Outcome {

      @Override
      public <T> T match(Function<Text, T> text) {
        return text.apply(this);
      }
    }
  }
}
