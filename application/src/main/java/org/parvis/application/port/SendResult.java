package org.parvis.application.port;

import java.util.Optional;
import java.util.function.Function;

/** What became of a message that was handed to a gateway. */
public sealed interface SendResult {
  <T> T match(
      Function<Accepted, T> accepted,
      Function<NotSent, T> notSent,
      Function<Throttled, T> throttled,
      Function<Misconfigured, T> misconfigured,
      Function<Rejected, T> rejected,
      Function<Unknown, T> unknown);

  /**
   * The gateway has it.
   *
   * @param gatewayId how the gateway calls it in its receipts, if it said so; that of the first
   *     part where a text left in several
   */
  record Accepted(Optional<String> gatewayId) implements SendResult {
    /** By a gateway that gives no ids. */
    public Accepted() {
      this(Optional.empty());
    }

    public Accepted(String gatewayId) {
      this(Optional.of(gatewayId));
    }

    @Override
    public <T> T match(
        Function<Accepted, T> accepted,
        Function<NotSent, T> notSent,
        Function<Throttled, T> throttled,
        Function<Misconfigured, T> misconfigured,
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
        Function<Throttled, T> throttled,
        Function<Misconfigured, T> misconfigured,
        Function<Rejected, T> rejected,
        Function<Unknown, T> unknown) {
      return notSent.apply(this);
    }
  }

  /** Nothing left, because too much was asked of the gateway at once; slower is right. */
  record Throttled(String cause) implements SendResult {

    @Override
    public <T> T match(
        Function<Accepted, T> accepted,
        Function<NotSent, T> notSent,
        Function<Throttled, T> throttled,
        Function<Misconfigured, T> misconfigured,
        Function<Rejected, T> rejected,
        Function<Unknown, T> unknown) {
      return throttled.apply(this);
    }
  }

  /**
   * Nothing left, because the gateway refuses us and not the message: an operator has to mend it.
   */
  record Misconfigured(String cause) implements SendResult {

    @Override
    public <T> T match(
        Function<Accepted, T> accepted,
        Function<NotSent, T> notSent,
        Function<Throttled, T> throttled,
        Function<Misconfigured, T> misconfigured,
        Function<Rejected, T> rejected,
        Function<Unknown, T> unknown) {
      return misconfigured.apply(this);
    }
  }

  /** Trying again is useless. */
  record Rejected(String cause) implements SendResult {

    @Override
    public <T> T match(
        Function<Accepted, T> accepted,
        Function<NotSent, T> notSent,
        Function<Throttled, T> throttled,
        Function<Misconfigured, T> misconfigured,
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
        Function<Throttled, T> throttled,
        Function<Misconfigured, T> misconfigured,
        Function<Rejected, T> rejected,
        Function<Unknown, T> unknown) {
      return unknown.apply(this);
    }
  }
}
