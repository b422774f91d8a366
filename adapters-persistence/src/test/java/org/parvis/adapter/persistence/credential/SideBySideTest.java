package org.parvis.adapter.persistence.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.Any;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.LockoutPolicy;
import org.parvis.domain.credential.SecretDigest;

/** Many transactions at the same time (CVE-2024-4629; security.md A5). */
@ParameterizedClass
@EnumSource
class SideBySideTest {
  private static final int TRIES = 40;
  private static final LockoutPolicy POLICY =
      new LockoutPolicy(5, Duration.ofSeconds(30), Duration.ofHours(1), 100, 3);

  @Parameter private Database database;

  @Test
  void A5_tries_side_by_side_never_exceed_the_free_ones() throws Exception {
    CredentialSet credentials =
        CredentialSet.open(Any.memberId(), new SecretDigest("$argon2id$v=19$password"));
    JpaCredentialSets store = new JpaCredentialSets(database.rows());
    database
        .transactions()
        .inTransaction(
            () -> {
              store.save(credentials);
              return true;
            });

    List<Boolean> reserved =
        all(
            () ->
                database
                    .transactions()
                    .inTransaction(
                        () -> {
                          CredentialSet locked = store.lock(credentials.member()).orElseThrow();
                          boolean granted =
                              locked
                                  .reservePasswordTry(POLICY, Any.MOMENT)
                                  .match(yes -> true, no -> false);
                          store.save(locked);
                          return granted;
                        }));

    assertThat(reserved).hasSize(TRIES).filteredOn(granted -> granted).hasSize(5);
  }

  private static <T> List<T> all(Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<T>> answers =
          pool.invokeAll(IntStream.range(0, TRIES).mapToObj(i -> work).toList());
      List<T> values = new java.util.ArrayList<>();
      for (Future<T> answer : answers) {
        values.add(answer.get());
      }
      return values;
    } finally {
      pool.shutdownNow();
    }
  }
}
