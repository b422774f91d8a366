package planted.application.code;

import java.util.function.Function;
import planted.application.UseCase;
import planted.domain.code.OneTimeCode;
import planted.domain.member.MemberId;

public interface ConfirmOneTimeCode
    extends UseCase<ConfirmOneTimeCode.Command, ConfirmOneTimeCode.Outcome> {
  record Command(MemberId member, OneTimeCode code) {}

  sealed interface Outcome {
    <T> T match(Function<Confirmed, T> confirmed, Function<Denied, T> denied);

    record Confirmed(MemberId member) implements Outcome {
      @Override
      public <T> T match(Function<Confirmed, T> confirmed, Function<Denied, T> denied) {
        return confirmed.apply(this);
      }
    }

    record Denied(boolean mayRetry) implements Outcome {
      @Override
      public <T> T match(Function<Confirmed, T> confirmed, Function<Denied, T> denied) {
        return denied.apply(this);
      }
    }
  }
}
