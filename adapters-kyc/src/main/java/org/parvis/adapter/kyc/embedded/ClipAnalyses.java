package org.parvis.adapter.kyc.embedded;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.ClipId;

/**
 * What looking through recordings has given, in this process's memory and nowhere else: not for
 * longer than a member takes from the document to the face, and not more than fits (security.md
 * L2). What is not here any more is made again.
 */
final class ClipAnalyses {
  private final Map<Key, CompletableFuture<Answer>> kept = new LinkedHashMap<>();
  private final Executor executor;
  private final long mostBytes;
  private final Duration age;

  /**
   * Keeps nothing yet.
   *
   * @param executor where recordings are looked through
   * @param mostBytes that all analyses together may take
   * @param age after which an analysis goes, wanted or not
   */
  ClipAnalyses(Executor executor, long mostBytes, Duration age) {
    this.executor = executor;
    this.mostBytes = mostBytes;
    this.age = age;
  }

  /**
   * One recording, looked at as one thing: the same bytes under the same name.
   *
   * @param sha256 of the recording
   */
  record Key(ClipId clip, Bytes sha256, Role role) {}

  /** What is there, or is being made, or is made from now on. */
  CompletableFuture<Answer> of(Key key, Supplier<Answer> look) {
    CompletableFuture<Answer> made = new CompletableFuture<>();
    synchronized (kept) {
      CompletableFuture<Answer> there = kept.putIfAbsent(key, made);
      if (there != null) {
        return there;
      }
    }
    executor.execute(() -> make(key, look, made));
    return made;
  }

  private void make(Key key, Supplier<Answer> look, CompletableFuture<Answer> made) {
    try {
      Answer answer = look.get();
      made.complete(answer);
      if (isWorthKeeping(answer)) {
        makeRoom();
        // The clock holds on to what it will do: an analysis must be able to go before its time.
        WeakReference<CompletableFuture<Answer>> aged = new WeakReference<>(made);
        CompletableFuture.delayedExecutor(age.toMillis(), TimeUnit.MILLISECONDS)
            .execute(() -> forget(key, aged.get()));
      } else {
        forget(key, made);
      }
    } catch (RuntimeException unexpected) {
      forget(key, made);
      made.completeExceptionally(unexpected);
    }
  }

  /** What breaks the engine would break it again; what was not to be had may be there later. */
  private static boolean isWorthKeeping(Answer answer) {
    return answer.match(
        given -> true, silent -> silent.failure().isOfTheRequest(), stopped -> false);
  }

  /** Takes the place of one that is still there: it goes when that one would have gone. */
  void complete(Key key, Answer.Given completed) {
    synchronized (kept) {
      CompletableFuture<Answer> there = kept.get(key);
      if (there != null && there.isDone()) {
        there.obtrudeValue(completed);
      }
    }
  }

  void forget(Key key) {
    synchronized (kept) {
      kept.remove(key);
    }
  }

  /** Forgets this one, not one that was made anew under the same key. */
  private void forget(Key key, CompletableFuture<Answer> made) {
    synchronized (kept) {
      kept.remove(key, made);
    }
  }

  /** The oldest go first; what is still being made stays. */
  private void makeRoom() {
    synchronized (kept) {
      long bytes = kept.values().stream().mapToLong(ClipAnalyses::length).sum();
      var oldest = kept.values().iterator();
      while (bytes > mostBytes && oldest.hasNext()) {
        CompletableFuture<Answer> next = oldest.next();
        if (next.isDone()) {
          bytes -= length(next);
          oldest.remove();
        }
      }
    }
  }

  /** In bytes, with what keeping takes besides. */
  private static long length(CompletableFuture<Answer> made) {
    return made.isDone() && !made.isCompletedExceptionally()
        ? 500 + made.join().match(given -> given.content().length(), silent -> 0, stopped -> 0)
        : 0;
  }

  /** How many are kept or being made. */
  int size() {
    synchronized (kept) {
      return kept.size();
    }
  }
}
