package org.parvis.adapter.kyc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.adapter.kyc.embedded.ProductEngine;
import org.parvis.adapter.kyc.engine.Abilities;
import org.parvis.adapter.kyc.specimen.Press;

/** The beginning of the bench's table, always the same, in each build. */
class BenchTest {
  private static final int SEED = 1;

  /** Of two or three recordings each, some two dozen: the whole table is the command's. */
  private static final int TRIALS = 9;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path scratch;

  @Test
  void H3_every_bar_is_held_at_the_beginning_of_the_table() {
    Studio studio = new Studio(Press.committed(), Optional.empty());
    Examiner examiner = new Examiner(ProductEngine.onClassPath(scratch, CLOCK));
    boolean judgesAll = Abilities.comparesFaces() && Abilities.judgesMovement();
    Figures figures = new Figures();
    List<Result> results = new ArrayList<>();
    StringBuilder lines = new StringBuilder(Figures.HEADING).append(System.lineSeparator());

    for (Trial trial : TrialTable.of(SEED, TRIALS, studio.hasSecondPerson())) {
      Answer answer = examiner.whole(trial, studio.document(trial), studio.face(trial));
      Result result = new Result(trial, answer, judgesAll);
      lines.append(figures.line(result)).append(System.lineSeparator());
      results.add(result);
    }

    Summary bars = Bars.of(results, 0);
    List<String> missed = new ArrayList<>(bars.missed());
    if (!judgesAll) {
      // The command misses this bar until the engine can; a build must not wait for it.
      assertThat(missed).contains(Bars.NOT_YET);
      missed.remove(Bars.NOT_YET);
    }
    assertThat(missed).as("%s%s", lines, bars).isEmpty();
  }
}
