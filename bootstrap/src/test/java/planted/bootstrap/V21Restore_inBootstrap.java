package planted.bootstrap;

import planted.domain.code.CodeChallenge;

class V21Restore_inBootstrap {
  CodeChallenge load(CodeChallenge.Snapshot snapshot) {
    return CodeChallenge.restore(snapshot);
  }
}
