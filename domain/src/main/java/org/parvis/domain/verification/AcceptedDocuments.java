package org.parvis.domain.verification;

import java.util.List;
import java.util.Set;

/**
 * Which documents of which countries the institution has read online: data of its own, versioned
 * like its legal texts.
 *
 * @param version as the institution calls this list, for example 2026-11
 * @param issuers countries in the order of the list; the first is offered first
 */
public record AcceptedDocuments(String version, List<Issuer> issuers) {
  public AcceptedDocuments {
    issuers = List.copyOf(issuers);
    if (version.isBlank() || issuers.isEmpty()) {
      throw new IllegalArgumentException("a list has a version and at least one country");
    }
    if (issuers.stream().map(Issuer::country).distinct().count() < issuers.size()) {
      throw new IllegalArgumentException("a country is listed once");
    }
  }

  /**
   * What is accepted of one country.
   *
   * @param country ISO 3166-1 alpha-2 code
   * @param kinds at least one
   */
  public record Issuer(String country, Set<DocumentKind> kinds) {
    public Issuer {
      kinds = Set.copyOf(kinds);
      if (!country.matches("[A-Z]{2}") || kinds.isEmpty()) {
        throw new IllegalArgumentException("a country of the list has a code and a document");
      }
    }
  }

  /** Whether this document is read online. */
  public boolean accept(DocumentChoice choice) {
    return issuers.stream()
        .anyMatch(
            issuer ->
                issuer.country().equals(choice.country())
                    && issuer.kinds().contains(choice.kind()));
  }
}
