package org.parvis.application.code;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.application.code.SendOneTimeCode.Outcome.Wait.Limit;
import org.parvis.application.credential.PasscodeTries;
import org.parvis.application.port.CodeChallenges;
import org.parvis.application.port.Journal;
import org.parvis.domain.code.CodeBinding;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;

/**
 * Sends codes within the limits: the same one again while a challenge with the same binding lives,
 * and another one in its place otherwise. Called inside a transaction.
 */
public final class CodeDesk {
  private final PasscodeTries passcodeTries;
  private final CodeChallenges challenges;
  private final CodeViews views;
  private final CodeCourier courier;
  private final TypedNumbers typedNumbers;
  private final Journal journal;

  public CodeDesk(
      PasscodeTries passcodeTries,
      CodeChallenges challenges,
      CodeViews views,
      CodeCourier courier,
      TypedNumbers typedNumbers,
      Journal journal) {
    this.passcodeTries = passcodeTries;
    this.challenges = challenges;
    this.views = views;
    this.courier = courier;
    this.typedNumbers = typedNumbers;
    this.journal = journal;
  }

  /** Whether a code is on its way. */
  public sealed interface Answer {
    <T> T match(Function<Sent, T> sent, Function<Wait, T> wait);

    record Sent(CodeView code) implements Answer {

      @Override
      public <T> T match(Function<Sent, T> sent, Function<Wait, T> wait) {
        return sent.apply(this);
      }
    }

    /** A limit is reached, until then. */
    record Wait(Instant until, Limit limit) implements Answer {

      @Override
      public <T> T match(Function<Sent, T> sent, Function<Wait, T> wait) {
        return wait.apply(this);
      }
    }
  }

  /** One member asks once at a time, so that the limits hold for requests side by side. */
  public void hold(MemberId member, Instant now) {
    passcodeTries.hold(member);
    challenges.eraseExpired(now);
  }

  /**
   * Sends a code.
   *
   * @param member the member of the binding, loaded after {@link #hold}
   * @param typedFrom where the number was typed; empty where it is the confirmed one
   */
  public Answer send(
      Member member,
      CodeBinding binding,
      CodeWording wording,
      Optional<ClientAddress> typedFrom,
      Instant now) {
    return obstacle(member, binding.phone(), typedFrom, now)
        .<Answer>map(
            wait -> {
              noteRefused(member.id(), binding.purpose(), wait.limit().name(), now);
              return wait;
            })
        .orElseGet(
            () -> {
              CodeChallenge challenge = repeatOrIssue(member, binding, wording, now);
              challenges.save(challenge);
              challenges.recordSend(binding.phone(), now);
              journal.append(
                  JournalEntry.by(member.id(), JournalEvent.CODE_SENT, now)
                      .with("purpose", binding.purpose().name())
                      .with("challenge", challenge.id().value().toString()));
              return new Answer.Sent(views.of(challenge, now));
            });
  }

  /** The code that a session is waiting for about this, if any. */
  public Optional<CodeView> waiting(
      SessionId session, CodePurpose purpose, Optional<Bytes> subject, Instant now) {
    return challenges
        .latest(session, purpose)
        .filter(challenge -> challenge.isOpenAt(now) && challenge.isAbout(subject))
        .map(challenge -> views.of(challenge, now));
  }

  /** Ends the code of this session and purpose, if one is open. */
  public void drop(Session session, CodePurpose purpose, Instant now) {
    challenges
        .latest(session.id(), purpose)
        .filter(challenge -> challenge.isOpenAt(now))
        .ifPresent(open -> supersede(open, now));
  }

  void noteRefused(MemberId member, CodePurpose purpose, String reason, Instant now) {
    journal.append(
        JournalEntry.by(member, JournalEvent.CODE_SEND_REFUSED, now)
            .with("purpose", purpose.name())
            .with("reason", reason));
  }

  // The messages of all are counted last: what another limit stops is not one of them.
  private Optional<Answer.Wait> obstacle(
      Member member, PhoneNumber phone, Optional<ClientAddress> typedFrom, Instant now) {
    return views
        .noCheckBefore(member.id(), now)
        .map(until -> new Answer.Wait(until, Limit.WRONG_CODES))
        .or(
            () ->
                views
                    .mayWriteTo(phone, now)
                    .match(
                        allowed -> Optional.empty(),
                        wait -> Optional.of(new Answer.Wait(wait.until(), Limit.THIS_NUMBER))))
        .or(() -> typedFrom.flatMap(from -> typedNumbers.obstacle(member.id(), phone, from, now)))
        .or(() -> views.noSendBefore(now).map(until -> new Answer.Wait(until, Limit.ALL_NUMBERS)));
  }

  private CodeChallenge repeatOrIssue(
      Member member, CodeBinding binding, CodeWording wording, Instant now) {
    Optional<CodeChallenge> open =
        challenges
            .latest(binding.session(), binding.purpose())
            .filter(challenge -> challenge.isOpenAt(now));
    if (open.filter(same -> same.answersFor(binding)).isPresent()) {
      CodeChallenge same = open.orElseThrow();
      courier.repeat(
          same,
          same.sealedCode().orElseThrow(() -> new IllegalStateException("open, yet erased")),
          member,
          wording,
          now);
      return same;
    }
    open.ifPresent(other -> supersede(other, now));
    return courier.issue(member, binding, wording, now);
  }

  private void supersede(CodeChallenge other, Instant now) {
    other.supersede();
    courier.withdraw(other, now);
    challenges.save(other);
  }
}
