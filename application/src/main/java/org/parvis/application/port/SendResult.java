package org.parvis.application.port;

import java.util.function.Function;

/** What became of a message that was handed to a gateway. */
public sealed interface SendResult {
  <T> T match(
      Function<Accepted, T> accepted,
      Function<NotSent, T> notSent,
      Function<Rejected, T> rejected,
      Function<Unknown, T> unknown);

  record Accepted() implements SendResult {

    @Override
    public <T> T match(
        Function<Accepted, T> accepted,
        Function<NotSent, T> notSent,
        Function<Rejected, T> rejected,
        Function<Unknown, T> unknown) {
      return accepted.apply(this);
    }
  }

  /** Nothing left; trying again is right. */
  record NotSent(String cause) implements SendResult {

    @Override
    public <T> T match(
        Function<Accepted, T> accepted,
        Function<NotSent, T> notSent,
        Function<Rejected, T> rejected,
        Function<Unknown, T> unknown) {
      return notSent.apply(this);
    }
  }

  /** Trying again is useless. */
  record Rejected(String cause) implements SendResult {

    @Override
    public <T> T match(
        Function<Accepted, T> accepted,
        Function<NotSent, T> notSent,
        Function<Rejected, T> rejected,
        Function<Unknown, T> unknown) {
      return rejected.apply(this);
    }
  }

  /** It may have left; never sent again without need. */
  record Unknown(String cause) implements SendResult {

    @Override
    public <T> T match(
        Function<Accepted, T> accepted,
        Function<NotSent, T> notSent,
        Function<Rejected, T> rejected,
        Function<Unknown, T> unknown) {
      return unknown.apply(this);
    }
  }
}
