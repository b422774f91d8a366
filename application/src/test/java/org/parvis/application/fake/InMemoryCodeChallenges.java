package org.parvis.application.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.application.port.CodeChallenges;
import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;

/** Code challenges and sends in memory. */
public final class InMemoryCodeChallenges implements CodeChallenges {

  private record Send(PhoneNumber phone, Instant at) {}

  private record WrongCheck(MemberId member, Instant at) {}

  private final Shelf<ChallengeId, CodeChallenge.Snapshot> shelf = new Shelf<>();
  private final List<Send> sends = new ArrayList<>();
  private final Map<Instant, Integer> sendsOfDay = new HashMap<>();
  private final List<WrongCheck> wrongChecks = new ArrayList<>();

  @Override
  public Optional<CodeChallenge> latest(SessionId session, CodePurpose purpose) {
    return shelf.all().stream()
        .filter(
            code -> code.binding().session().equals(session) && code.binding().purpose() == purpose)
        .reduce((earlier, later) -> later)
        .map(CodeChallenge::restore);
  }

  @Override
  public List<CodeChallenge> openOf(MemberId member, Instant now) {
    return shelf.all().stream()
        .filter(code -> code.binding().member().equals(member))
        .map(CodeChallenge::restore)
        .filter(code -> code.isOpenAt(now))
        .toList();
  }

  @Override
  public void save(CodeChallenge challenge) {
    shelf.put(challenge.id(), challenge.snapshot());
  }

  @Override
  public void eraseExpired(Instant now) {
    shelf.all().stream()
        .filter(code -> code.sealedCode() != null && !now.isBefore(code.expiresAt()))
        .map(CodeChallenge::restore)
        .forEach(
            code -> {
              code.supersede();
              save(code);
            });
  }

  @Override
  public synchronized void recordSend(PhoneNumber phone, Instant at) {
    sends.add(new Send(phone, at));
  }

  @Override
  public synchronized List<Instant> sendsSince(PhoneNumber phone, Instant since) {
    return sends.stream()
        .filter(send -> send.phone().equals(phone) && send.at().isAfter(since))
        .map(Send::at)
        .toList();
  }

  @Override
  public synchronized boolean countSend(Instant day, int most) {
    int before = sendsOfDay.getOrDefault(day, 0);
    if (before >= most) {
      return false;
    }
    sendsOfDay.put(day, before + 1);
    return true;
  }

  @Override
  public synchronized void recordWrongCheck(MemberId member, Instant at) {
    wrongChecks.add(new WrongCheck(member, at));
  }

  @Override
  public synchronized List<Instant> wrongChecksSince(MemberId member, Instant since) {
    return wrongChecks.stream()
        .filter(wrong -> wrong.member().equals(member) && wrong.at().isAfter(since))
        .map(WrongCheck::at)
        .toList();
  }

  /** All challenges as they lie at rest. */
  public List<CodeChallenge.Snapshot> atRest() {
    return shelf.all();
  }
}
