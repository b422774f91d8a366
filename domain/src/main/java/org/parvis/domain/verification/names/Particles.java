package org.parvis.domain.verification.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A surname's words, with the particles that states print before it, behind it or not at all. */
record Particles(List<String> core, List<String> particles) {
  private static final Set<String> KNOWN =
      Set.of(
          "A", "AF", "AL", "AN", "AV", "BEN", "BIN", "BINT", "D", "DA", "DAL", "DALLA", "DAS", "DE",
          "DEL", "DELA", "DELLA", "DEN", "DER", "DES", "DI", "DO", "DOS", "DU", "E", "EL", "IBN",
          "L", "LA", "LAS", "LE", "LES", "LOS", "O", "S", "T", "TE", "TEN", "TER", "VAN", "VOM",
          "VON", "Y", "ZU", "ZUM", "ZUR");

  Particles {
    core = List.copyOf(core);
    particles = List.copyOf(particles);
  }

  /** A declared name; an apostrophe parts a particle from what follows. */
  static Particles ofDeclared(String name) {
    return of(Arrays.asList(LatinLetters.capitals(name).split("[\\s\\-'’]+")));
  }

  static Particles of(List<String> words) {
    List<String> core = new ArrayList<>();
    List<String> particles = new ArrayList<>();
    for (String word : words) {
      if (!word.isEmpty()) {
        (KNOWN.contains(word) ? particles : core).add(word);
      }
    }
    particles.sort(null);
    return new Particles(core, particles);
  }

  static boolean isParticle(String word) {
    return KNOWN.contains(word);
  }

  Spelling spelling() {
    return Spelling.of(String.join(" ", core));
  }
}
