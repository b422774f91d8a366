package planted.application.port;

import java.util.Optional;
import planted.domain.code.CodeChallenge;
import planted.domain.member.MemberId;

public interface CodeChallenges {
  Optional<CodeChallenge> of(MemberId member);
}
