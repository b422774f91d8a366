package org.parvis.adapter.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.parvis.adapter.web.language.Written;
import org.parvis.application.review.CaseFile;
import org.parvis.application.review.CaseFindings;
import org.parvis.application.review.LikeCase;
import org.parvis.domain.verification.Proof;

/** The part of a case that says what the engine found, and who else showed the same. */
@Named("foundWords")
@RequestScoped
public class FoundWords {
  @Inject CasePage casePage;
  @Inject Written written;

  /** What was established, in the order in which a reviewer would ask. */
  public List<Proof> getProofs() {
    return sorted(CaseFindings::proofs);
  }

  /** What the document needs and nobody established. */
  public List<Proof> getMissing() {
    return sorted(CaseFindings::missing);
  }

  private List<Proof> sorted(Function<CaseFindings, Set<Proof>> part) {
    return found().stream().flatMap(found -> part.apply(found).stream()).sorted().toList();
  }

  /** What the engine points out, in words; a flag that has none yet keeps its code. */
  public List<String> getFlags() {
    return inWords("flag.", CaseFindings::flags);
  }

  /** What nothing hangs on, in words. */
  public List<String> getAdvice() {
    return inWords("advice.", CaseFindings::advice);
  }

  private List<String> inWords(String prefix, Function<CaseFindings, List<String>> part) {
    return found().stream()
        .flatMap(found -> part.apply(found).stream())
        .map(code -> casePage.words(prefix + code, code))
        .toList();
  }

  /** Engine, policy, models and thresholds by name. */
  public List<Map.Entry<String, String>> getBasis() {
    return found()
        .map(found -> List.copyOf(new TreeMap<>(found.basis()).entrySet()))
        .orElse(List.of());
  }

  /** Whether a rehearsal said what was found. */
  public boolean isForced() {
    return found().filter(CaseFindings::forced).isPresent();
  }

  public List<LikeCase> getAlike() {
    return Optional.ofNullable(casePage.getFile()).map(CaseFile::alike).orElse(List.of());
  }

  public String shownAt(LikeCase other) {
    return written.moment(other.at());
  }

  /** Where the other case is read; empty when it is closed, or never was opened. */
  public String address(LikeCase other) {
    return other.open().map(id -> CasePage.PAGE + "?id=" + id.value()).orElse("");
  }

  private Optional<CaseFindings> found() {
    return Optional.ofNullable(casePage.getFile()).map(CaseFile::findings);
  }
}
