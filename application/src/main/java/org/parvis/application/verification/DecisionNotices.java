package org.parvis.application.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.application.port.Outbox;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.RefusalReason;

/**
 * Tells a member about a decision: good news by text message, a refusal with its reasons by e-mail.
 * The message's id follows from the attempt, so one decision is one message, and its withdrawal one
 * more.
 */
public final class DecisionNotices {
  private static final Duration WORTH_SENDING = Duration.ofDays(2);
  private static final String ACCOUNT_PAGE = "/space.xhtml";

  private final Outbox outbox;

  public DecisionNotices(Outbox outbox) {
    this.outbox = outbox;
  }

  void tellVerified(Member member, AttemptId attempt, Instant now) {
    member
        .phone()
        .ifPresent(
            phone ->
                put(
                    member,
                    attempt,
                    "decision:",
                    Channel.SMS,
                    phone.e164(),
                    MessageKind.IDENTITY_VERIFIED,
                    Map.of(),
                    now));
  }

  void tellRefused(
      Member member, AttemptId attempt, Decision decision, Instant answerDueAt, Instant now) {
    put(
        member,
        attempt,
        "decision:",
        Channel.MAIL,
        member.email().value(),
        MessageKind.IDENTITY_REFUSED,
        why(member, decision, answerDueAt),
        now);
  }

  /** An approval that was told before is withdrawn. */
  void tellWithdrawn(
      Member member, AttemptId attempt, Decision decision, Instant answerDueAt, Instant now) {
    put(
        member,
        attempt,
        "withdrawal:",
        Channel.MAIL,
        member.email().value(),
        MessageKind.IDENTITY_WITHDRAWN,
        why(member, decision, answerDueAt),
        now);
  }

  private static Map<String, String> why(Member member, Decision decision, Instant answerDueAt) {
    return Map.of(
        "name",
        member.name().map(PersonName::inDailyLife).orElse(""),
        "reasons",
        RefusalReason.toldToMember(decision.reasons()).stream()
            .sorted()
            .map(Enum::name)
            .collect(Collectors.joining(",")),
        "dueAt",
        answerDueAt.toString(),
        "link",
        ACCOUNT_PAGE);
  }

  private void put(
      Member member,
      AttemptId attempt,
      String about,
      Channel channel,
      String address,
      MessageKind kind,
      Map<String, String> arguments,
      Instant now) {
    UUID id = UUID.nameUUIDFromBytes((about + attempt.value()).getBytes(UTF_8));
    outbox.put(
        new OutboundMessage(
            id, channel, address, kind, member.language(), arguments, now.plus(WORTH_SENDING)),
        now);
  }
}
