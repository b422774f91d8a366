package org.parvis.adapter.kyc.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.protocol.WorkerFrames.Completed;
import org.parvis.adapter.kyc.protocol.WorkerFrames.Judgement;
import org.parvis.domain.shared.Bytes;

class JudgementTest {
  private static final Bytes REPORT = Bytes.of("{}".getBytes(UTF_8));
  private static final Judgement WHOLE =
      new Judgement(REPORT, Optional.of(new Completed(1, Bytes.of(new byte[] {4, 2}))));

  @Test
  void what_a_judge_has_written_is_read() throws IOException {
    Judgement alone = new Judgement(REPORT, Optional.empty());

    assertThat(WorkerFrames.judgementIn(Bytes.of(WorkerFrames.bytesOf(WHOLE)))).isEqualTo(WHOLE);
    assertThat(WorkerFrames.judgementIn(Bytes.of(WorkerFrames.bytesOf(alone)))).isEqualTo(alone);
  }

  @Test
  void G3_what_ends_too_early_or_promises_too_much_is_no_judgement() throws IOException {
    byte[] whole = WorkerFrames.bytesOf(WHOLE);
    for (int length = 0; length < whole.length; length++) {
      Bytes cut = Bytes.of(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> WorkerFrames.judgementIn(cut)).isInstanceOf(IOException.class);
    }
    byte[] promising = whole.clone();
    promising[0] = 0x7f;
    assertThatThrownBy(() -> WorkerFrames.judgementIn(Bytes.of(promising)))
        .isInstanceOf(IOException.class);
  }
}
