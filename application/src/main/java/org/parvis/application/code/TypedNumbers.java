package org.parvis.application.code;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.application.code.SendOneTimeCode.Outcome.Wait.Limit;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Tallies;
import org.parvis.domain.code.CallingCode;
import org.parvis.domain.code.NumberBlock;
import org.parvis.domain.code.PumpingPolicy;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.credential.Tally;
import org.parvis.domain.credential.TallyKind;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;

/**
 * Counts messages to numbers that somebody has typed: by where they sit, by who they are, and by
 * the block that the number is of, which is trusted as far as its codes come back (security.md B7,
 * B8). A confirmed number has proved itself and is not counted here. Called inside a transaction.
 */
public final class TypedNumbers {
  private final Tallies tallies;
  private final PumpingPolicy policy;
  private final Journal journal;

  public TypedNumbers(Tallies tallies, PumpingPolicy policy, Journal journal) {
    this.tallies = tallies;
    this.policy = policy;
    this.journal = journal;
  }

  private record Count(
      TallyKind kind, String subject, Duration window, int most, Limit whenReached) {}

  /**
   * Counts a message, unless a limit is reached: then says which. Of messages counted side by side
   * those above a limit are told so and stay counted.
   */
  Optional<CodeDesk.Answer.Wait> obstacle(
      MemberId member, PhoneNumber phone, ClientAddress from, Instant now) {
    List<Count> counts = counts(member, phone, from, now);
    return counts.stream()
        .flatMap(count -> reached(count, now).stream())
        .findFirst()
        .or(
            () ->
                counts.stream().flatMap(count -> countedTooMany(count, now).stream()).findFirst());
  }

  /** A code that went to this number came back. */
  void proved(PhoneNumber phone, Instant now) {
    Tally unused =
        tallies.add(
            TallyKind.CODE_PROVED_IN_BLOCK, NumberBlock.of(phone).prefix(), PumpingPolicy.DAY, now);
  }

  /** A block to which nothing leaves any more before some moment. */
  record Closed(NumberBlock block, Instant until) {}

  /** The block of a number, if the message that was counted last was the last one that it gets. */
  Optional<Closed> justClosed(PhoneNumber phone, Instant now) {
    NumberBlock block = NumberBlock.of(phone);
    Tally sent = tallies.of(TallyKind.CODE_TO_BLOCK, block.prefix(), PumpingPolicy.DAY, now);
    Tally proved =
        tallies.of(TallyKind.CODE_PROVED_IN_BLOCK, block.prefix(), PumpingPolicy.DAY, now);
    return sent.amount() == policy.toBlock(proved.amount())
        ? Optional.of(new Closed(block, sent.endsAt(PumpingPolicy.DAY)))
        : Optional.empty();
  }

  private List<Count> counts(MemberId member, PhoneNumber phone, ClientAddress from, Instant now) {
    NumberBlock block = NumberBlock.of(phone);
    Tally proved =
        tallies.of(TallyKind.CODE_PROVED_IN_BLOCK, block.prefix(), PumpingPolicy.DAY, now);
    return List.of(
        new Count(
            TallyKind.CODE_FROM_ADDRESS,
            from.single(),
            PumpingPolicy.HOUR,
            policy.perHourFromAddress(),
            Limit.THIS_ADDRESS),
        new Count(
            TallyKind.CODE_OF_MEMBER,
            member.value().toString(),
            PumpingPolicy.DAY,
            policy.perDayOfMember(),
            Limit.THIS_MEMBER),
        new Count(
            TallyKind.CODE_TO_BLOCK,
            block.prefix(),
            PumpingPolicy.DAY,
            policy.toBlock(proved.amount()),
            Limit.NUMBERS_LIKE_THIS),
        new Count(
            TallyKind.CODE_TO_CALLING_CODE,
            CallingCode.of(phone).digits(),
            PumpingPolicy.DAY,
            policy.perDayToCallingCode(),
            Limit.THIS_CALLING_CODE));
  }

  private Optional<CodeDesk.Answer.Wait> reached(Count count, Instant now) {
    Tally before = tallies.of(count.kind(), count.subject(), count.window(), now);
    return before.amount() >= count.most() ? Optional.of(wait(count, before)) : Optional.empty();
  }

  private Optional<CodeDesk.Answer.Wait> countedTooMany(Count count, Instant now) {
    Tally counted = tallies.add(count.kind(), count.subject(), count.window(), now);
    if (count.kind() == TallyKind.CODE_TO_BLOCK && counted.amount() == count.most()) {
      journal.append(
          JournalEntry.anonymous(JournalEvent.NUMBER_BLOCK_CLOSED, now)
              .with("block", count.subject())
              .with("messages", Integer.toString(counted.amount()))
              .with("until", counted.endsAt(count.window()).toString()));
    }
    return counted.amount() > count.most() ? Optional.of(wait(count, counted)) : Optional.empty();
  }

  private static CodeDesk.Answer.Wait wait(Count count, Tally tally) {
    return new CodeDesk.Answer.Wait(tally.endsAt(count.window()), count.whenReached());
  }
}
