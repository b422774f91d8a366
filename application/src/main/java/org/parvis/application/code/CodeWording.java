package org.parvis.application.code;

import java.util.Map;
import org.parvis.domain.message.MessageKind;

/**
 * What the message with a code says beside the code.
 *
 * @param kind a kind that carries a code
 * @param arguments what the kind's text names, without the code itself
 */
public record CodeWording(MessageKind kind, Map<String, String> arguments) {
  /** The code and nothing else. */
  public static final CodeWording PLAIN = new CodeWording(MessageKind.ONE_TIME_CODE, Map.of());

  public CodeWording {
    arguments = Map.copyOf(arguments);
    if (!kind.carriesCode()) {
      throw new IllegalArgumentException("this message carries no code");
    }
  }
}
