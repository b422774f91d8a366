package org.parvis.application.code;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.OneTimeCodes;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Sealing;
import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.code.CodeBinding;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePolicy;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.member.Member;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.shared.Bytes;

/**
 * Carries codes to members: the same one again while its challenge lives. Between two messages a
 * code lies sealed beside its challenge, and in a message that has not left; nowhere else (B6).
 * Called inside a transaction.
 */
public final class CodeCourier {
  private final OneTimeCodes codes;
  private final Digests digests;
  private final Sealing sealing;
  private final Outbox outbox;
  private final Identifiers identifiers;
  private final CodePolicy policy;
  private final String host;

  /**
   * Makes the courier.
   *
   * @param host what the last line of the message binds the code to
   */
  public CodeCourier(
      OneTimeCodes codes,
      Digests digests,
      Sealing sealing,
      Outbox outbox,
      Identifiers identifiers,
      CodePolicy policy,
      String host) {
    this.codes = codes;
    this.digests = digests;
    this.sealing = sealing;
    this.outbox = outbox;
    this.identifiers = identifiers;
    this.policy = policy;
    this.host = host;
  }

  /** Makes a code and puts its first message on the way. */
  CodeChallenge issue(Member member, CodeBinding binding, CodeWording wording, Instant now) {
    ChallengeId id = new ChallengeId(identifiers.next());
    OneTimeCode code = codes.next();
    UUID message = identifiers.next();
    CodeChallenge challenge =
        CodeChallenge.issue(
            id, binding, digests.ofCode(id, code), seal(id, code), message, policy, now);
    put(message, challenge, code, member, wording, now);
    return challenge;
  }

  /** Puts the same code on the way once more; a message that has not left is withdrawn. */
  void repeat(
      CodeChallenge challenge, Bytes sealedCode, Member member, CodeWording wording, Instant now) {
    withdraw(challenge, now);
    UUID message = identifiers.next();
    put(message, challenge, open(challenge.id(), sealedCode), member, wording, now);
    challenge.repeatIn(message);
  }

  /** Stops the message of a closed challenge, if it has not left. */
  void withdraw(CodeChallenge challenge, Instant now) {
    challenge.message().ifPresent(message -> outbox.withdraw(message, now));
  }

  private void put(
      UUID message,
      CodeChallenge challenge,
      OneTimeCode code,
      Member member,
      CodeWording wording,
      Instant now) {
    Map<String, String> arguments = new HashMap<>(wording.arguments());
    arguments.put("code", code.reveal());
    arguments.put("host", host);
    arguments.put("minutes", minutesLeft(challenge, now));
    outbox.put(
        new OutboundMessage(
            message,
            Channel.SMS,
            challenge.phone().e164(),
            wording.kind(),
            member.language(),
            arguments,
            challenge.expiresAt()),
        now);
  }

  // As it is repeated, a code is good for what is left of its life, and never for nothing.
  private static String minutesLeft(CodeChallenge challenge, Instant now) {
    return Long.toString(Math.max(1, Duration.between(now, challenge.expiresAt()).toMinutes()));
  }

  private Bytes seal(ChallengeId id, OneTimeCode code) {
    return sealing.seal(Bytes.of(code.reveal().getBytes(StandardCharsets.US_ASCII)), contextOf(id));
  }

  private OneTimeCode open(ChallengeId id, Bytes sealedCode) {
    byte[] digits = sealing.open(sealedCode, contextOf(id)).toArray();
    return new OneTimeCode(new String(digits, StandardCharsets.US_ASCII));
  }

  private static String contextOf(ChallengeId id) {
    return "one-time code " + id.value();
  }
}
