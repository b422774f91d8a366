package planted.application.code;

import java.util.function.Function;
import planted.domain.code.CodeChallenge;

/** Business code never uses the door of the stores. */
final class Restoring {
  static class V21Restore_byCall {
    CodeChallenge load(CodeChallenge.Snapshot snapshot) {
      return CodeChallenge.restore(snapshot);
    }
  }

  static class V21Restore_byReference {
    Function<CodeChallenge.Snapshot, CodeChallenge> load() {
      return CodeChallenge::restore;
    }
  }
}
