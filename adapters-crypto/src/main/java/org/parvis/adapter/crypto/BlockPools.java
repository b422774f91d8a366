package org.parvis.adapter.crypto;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * Keeps the memory of hashes from one to the next, as much as ever worked side by side: made anew
 * for each, it fills the heap with short lives of 19 MiB, and the collector takes more time than
 * the pages do. What comes back is cleared by the generator before it is lent again.
 */
final class BlockPools {
  /** Beside its matrix a hash works on a few blocks of one KiB. */
  private static final int WORK_BLOCKS = 8;

  private final int blocks;
  private final ConcurrentLinkedQueue<BlockPool> idle = new ConcurrentLinkedQueue<>();

  BlockPools(int memoryKib) {
    this.blocks = memoryKib + WORK_BLOCKS;
  }

  /** Does the work with blocks that nobody else has meanwhile. */
  <T> T lend(Function<BlockPool, T> work) {
    BlockPool pool = Optional.ofNullable(idle.poll()).orElseGet(() -> new FixedBlockPool(blocks));
    T result = work.apply(pool);
    // Of a work that failed it is not known what it has left in them.
    idle.add(pool);
    return result;
  }
}
