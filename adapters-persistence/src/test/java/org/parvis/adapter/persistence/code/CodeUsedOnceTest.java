package org.parvis.adapter.persistence.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.credential.LockedMember;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.Any;
import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.code.CodeBinding;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePolicy;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;

/** The right code comes fifty times at the same moment (security.md B3). */
@ParameterizedClass
@EnumSource
class CodeUsedOnceTest {
  private static final CodePolicy POLICY =
      new CodePolicy(Duration.ofMinutes(5), 5, 15, Duration.ofSeconds(30), 3, 5, 10_000);

  @Parameter private Database database;

  @Test
  void B3_of_fifty_right_codes_side_by_side_one_is_accepted() throws Exception {
    SessionId session = Any.sessionId();
    Bytes right = Any.digest();
    LockedMember member = LockedMember.in(database);
    JpaCodeChallenges store = new JpaCodeChallenges(database.rows());
    inTransaction(
        () ->
            store.save(
                CodeChallenge.issue(
                    new ChallengeId(Any.id()),
                    CodeBinding.of(member.id(), session, Any.phone(), CodePurpose.PHONE),
                    right,
                    Any.digest(),
                    Any.id(),
                    POLICY,
                    Any.MOMENT)));

    List<Boolean> accepted =
        fiftyTimes(
            () ->
                database
                    .transactions()
                    .inTransaction(
                        () -> {
                          member.lock();
                          CodeChallenge challenge =
                              store.latest(session, CodePurpose.PHONE).orElseThrow();
                          boolean yes =
                              challenge
                                  .check(right, session, Optional.empty(), Any.MOMENT)
                                  .match(ok -> true, wrong -> false, closed -> false);
                          store.save(challenge);
                          return yes;
                        }));

    assertThat(Collections.frequency(accepted, true)).isEqualTo(1);
  }

  private void inTransaction(Runnable work) {
    database
        .transactions()
        .inTransaction(
            () -> {
              work.run();
              return true;
            });
  }

  private static List<Boolean> fiftyTimes(java.util.concurrent.Callable<Boolean> work)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Boolean> answers = new ArrayList<>();
      for (Future<Boolean> answer : pool.invokeAll(Collections.nCopies(50, work))) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }
}
