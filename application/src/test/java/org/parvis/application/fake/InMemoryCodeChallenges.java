package org.parvis.application.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.application.port.CodeChallenges;
import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;

/** Code challenges and sends in memory. */
public final class InMemoryCodeChallenges implements CodeChallenges {

  private record Send(PhoneNumber phone, Instant at) {}

  private final Shelf<ChallengeId, CodeChallenge.Snapshot> shelf = new Shelf<>();
  private final List<Send> sends = new ArrayList<>();

  @Override
  public Optional<CodeChallenge> latest(SessionId session, CodePurpose purpose) {
    return shelf.all().stream()
        .filter(code -> code.session().equals(session) && code.purpose() == purpose)
        .reduce((earlier, later) -> later)
        .map(CodeChallenge::restore);
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

  /** All challenges as they lie at rest. */
  public List<CodeChallenge.Snapshot> atRest() {
    return shelf.all();
  }
}
