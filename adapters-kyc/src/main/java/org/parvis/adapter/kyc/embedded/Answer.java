package org.parvis.adapter.kyc.embedded;

import java.util.function.Function;
import org.parvis.domain.shared.Bytes;

/** What asking the engine has given. */
sealed interface Answer {
  <T> T match(Function<Given, T> given, Function<Silent, T> silent, Function<Stopped, T> stopped);

  /** A worker answered this, whatever it is. */
  record Given(Bytes content) implements Answer {
    @Override
    public <T> T match(
        Function<Given, T> given, Function<Silent, T> silent, Function<Stopped, T> stopped) {
      return given.apply(this);
    }
  }

  record Silent(Failure failure) implements Answer {
    @Override
    public <T> T match(
        Function<Given, T> given, Function<Silent, T> silent, Function<Stopped, T> stopped) {
      return silent.apply(this);
    }
  }

  /** {@link EnginePool#stop} ended it, or kept it from beginning. */
  record Stopped() implements Answer {
    @Override
    public <T> T match(
        Function<Given, T> given, Function<Silent, T> silent, Function<Stopped, T> stopped) {
      return stopped.apply(this);
    }
  }

  /** Why there is no answer. */
  enum Failure {
    ENGINE_NOT_STARTED,
    /** Every worker was busy for as long as anybody would wait. */
    ENGINE_BUSY,
    ENGINE_OVERRAN,
    ENGINE_CRASHED,
    RECORDING_NOT_READ;

    /** Whether it is what was asked that the engine fails on, and would fail on again. */
    boolean isOfTheRequest() {
      return this == ENGINE_OVERRAN || this == ENGINE_CRASHED;
    }
  }
}
