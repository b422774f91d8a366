package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.application.verification.ReasonTexts;
import org.parvis.domain.member.Language;
import org.parvis.domain.verification.RefusalReason;

/** The catalogue's words for reasons, in the language of the page. */
@Named("reasonWords")
@RequestScoped
public class ReasonWords {
  @Inject PageLanguage language;

  /** A reason as a member reads it. */
  public record Said(String text, String next) {
    public String getText() {
      return text;
    }

    public String getNext() {
      return next;
    }
  }

  /** What the member reads; reasons that share their words are said once. */
  public List<Said> forMember(Set<RefusalReason> reasons) {
    return reasons.stream()
        .sorted()
        .map(
            reason ->
                new Said(
                    ReasonTexts.forMember(reason, language.language()),
                    ReasonTexts.nextStep(reason, language.language())))
        .distinct()
        .toList();
  }

  public String forMember(RefusalReason reason, String tag) {
    return ReasonTexts.forMember(reason, Language.ofTag(tag));
  }

  public String forStaff(RefusalReason reason) {
    return ReasonTexts.forStaff(reason, language.language());
  }
}
