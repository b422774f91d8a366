package org.parvis.requirements;

import java.util.List;

/**
 * A check switched off.
 *
 * @param id the requirement that the check belongs to
 * @param title what is switched off, in words
 * @param source the file that is changed, from the root of the repository
 * @param found the text that is replaced; it occurs once in the file
 * @param written what stands there instead
 * @param tests classes whose tests that bear the id notice it: each at least one
 */
record Mutation(
    String id, String title, String source, String found, String written, List<String> tests) {
  Mutation {
    tests = List.copyOf(tests);
  }
}
