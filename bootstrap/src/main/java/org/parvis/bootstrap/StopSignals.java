package org.parvis.bootstrap;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * The signals that ask the process to stop. Taken before the JVM takes them, as its own way begins
 * every shutdown hook at once, and the platform's would pull the ground from under the requests in
 * progress (docs/adr/0018). {@code sun.misc.Signal} is in every JDK, in the module {@code
 * jdk.unsupported}; it is reached by name because javac warns of it in a way that nothing can
 * silence.
 */
final class StopSignals {
  private static final List<String> NAMES = List.of("TERM", "INT", "HUP");

  private StopSignals() {}

  /** Runs on each of them, in a thread of its own. A signal that the process ignores stays so. */
  static void handle(Runnable stop) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler onSignal =
          (proxy, method, arguments) ->
              switch (method.getName()) {
                case "handle" -> {
                  stop.run();
                  yield null;
                }
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "the handler of signals that stop the server";
              };
      Object ours =
          Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, onSignal);
      for (String name : NAMES) {
        signal
            .getMethod("handle", signal, handler)
            .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
      }
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException("This Java has no way to take a signal", missing);
    }
  }
}
