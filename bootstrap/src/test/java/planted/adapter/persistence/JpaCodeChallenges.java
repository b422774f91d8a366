package planted.adapter.persistence;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import planted.application.port.CodeChallenges;
import planted.domain.code.CodeChallenge;
import planted.domain.member.MemberId;

@Singleton
class JpaCodeChallenges implements CodeChallenges {
  private static final System.Logger LOG = System.getLogger(JpaCodeChallenges.class.getName());

  @PersistenceContext private EntityManager rows;

  @Override
  public Optional<CodeChallenge> of(MemberId member) {
    LOG.log(System.Logger.Level.DEBUG, "looking");
    return Optional.ofNullable(rows.find(CodeChallengeRow.class, member.value()))
        .map(row -> CodeChallenge.restore(row.snapshot()));
  }
}
