package org.parvis.application.member;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.Language;
import org.parvis.domain.session.SessionId;

/** Remembers the language that a member reads. */
public interface ChooseLanguage extends UseCase<ChooseLanguage.Command, ChooseLanguage.Outcome> {
  record Command(SessionId session, Language language) {}

  sealed interface Outcome {
    <T> T match(Function<Chosen, T> chosen);

    record Chosen() implements Outcome {

      @Override
      public <T> T match(Function<Chosen, T> chosen) {
        return chosen.apply(this);
      }
    }
  }
}
