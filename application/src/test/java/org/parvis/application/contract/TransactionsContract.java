package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Members;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.application.port.Transactions;
import org.parvis.domain.member.Feature;
import org.parvis.domain.member.Member;

/** What transactions promise where there is a database. */
public abstract class TransactionsContract extends StoreContract {
  protected abstract Members members();

  @Test
  void a_value_commits_also_one_that_refuses() {
    Member member = Any.member();
    boolean answer =
        in(
            () -> {
              members().save(member);
              return false;
            });

    assertThat(answer).isFalse();
    assertThat(isStored(member)).isTrue();
  }

  @Test
  void an_exception_rolls_back_and_arrives_unwrapped() {
    Member member = Any.member();
    RuntimeException fault = new UnsupportedOperationException("planned");

    assertThatThrownBy(
            () ->
                change(
                    () -> {
                      members().save(member);
                      throw fault;
                    }))
        .isSameAs(fault);
    assertThat(isStored(member)).isFalse();
  }

  @Test
  void an_error_rolls_back_and_arrives_unwrapped() {
    Member member = Any.member();
    Error fault = new AssertionError("planned");

    assertThatThrownBy(
            () ->
                change(
                    () -> {
                      members().save(member);
                      throw fault;
                    }))
        .isSameAs(fault);
    assertThat(isStored(member)).isFalse();
  }

  @Test
  void transactions_do_not_nest() {
    Member member = Any.member();

    assertThatThrownBy(
            () ->
                change(
                    () -> {
                      members().save(member);
                      change(() -> {});
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(isStored(member)).isFalse();
    change(() -> members().save(member));
    assertThat(isStored(member)).isTrue();
  }

  @Test
  void a_lost_race_is_run_again_in_a_new_transaction() {
    Member member = Any.member();
    change(() -> members().save(member));
    AtomicInteger runs = new AtomicInteger();
    change(
        () -> {
          Member loaded = members().ofId(member.id()).orElseThrow();
          loaded.wishFor(Feature.CARDS);
          members().save(loaded);
          if (runs.incrementAndGet() < Transactions.MOST_RUNS) {
            throw new StaleAggregateException("planned");
          }
        });

    assertThat(runs).hasValue(Transactions.MOST_RUNS);
    assertThat(in(() -> members().ofId(member.id())).orElseThrow().wish()).contains(Feature.CARDS);
  }

  @Test
  void a_race_lost_at_every_run_is_lost() {
    AtomicInteger runs = new AtomicInteger();

    assertStale(
        () -> {
          runs.incrementAndGet();
          throw new StaleAggregateException("planned");
        });
    assertThat(runs).hasValue(Transactions.MOST_RUNS);
  }

  private boolean isStored(Member member) {
    return in(() -> members().ofId(member.id())).isPresent();
  }
}
