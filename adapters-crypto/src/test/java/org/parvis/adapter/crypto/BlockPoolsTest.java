package org.parvis.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.junit.jupiter.api.Test;

class BlockPoolsTest {
  private final BlockPools pools = new BlockPools(64);

  private BlockPool lentNow() {
    return pools.lend(blocks -> blocks);
  }

  @Test
  void the_memory_of_one_hash_serves_the_next() {
    assertThat(lentNow()).isSameAs(lentNow());
  }

  @Test
  void who_works_side_by_side_has_memory_of_their_own() {
    boolean shared = pools.lend(mine -> pools.lend(others -> mine == others));
    assertThat(shared).isFalse();
  }

  @Test
  void memory_of_a_work_that_failed_is_not_lent_again() {
    BlockPool before = lentNow();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                pools.lend(
                    blocks -> {
                      throw new IllegalStateException("half way");
                    }));
    assertThat(lentNow()).isNotSameAs(before);
  }
}
