package org.parvis.adapter.sms;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.adapter.sms.TextMessagesContract.Received;

/**
 * Reads what Kannel's stand-in for an operator prints: a line for each line of a text, and octets
 * in the manner of addresses where it is no plain text.
 */
final class FakesmscOutput {
  private static final Pattern LINE = Pattern.compile("Got message \\d+: <(.*)>$");
  private static final Pattern MESSAGE =
      Pattern.compile("PARVIS (\\+\\d+) (?:udh (\\S+) )?(text|ucs-2|data) (.*)", Pattern.DOTALL);

  private FakesmscOutput() {}

  static List<Received> read(String output) {
    List<String> messages = new ArrayList<>();
    output
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::find)
        .map(line -> line.group(1))
        .forEach(
            line -> {
              if (line.startsWith("PARVIS +") || messages.isEmpty()) {
                messages.add(line);
              } else {
                messages.set(messages.size() - 1, messages.get(messages.size() - 1) + "\n" + line);
              }
            });
    return whole(messages);
  }

  private static List<Received> whole(List<String> messages) {
    List<Received> whole = new ArrayList<>();
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    for (String message : messages) {
      Matcher fields = MESSAGE.matcher(message);
      if (!fields.matches()) {
        throw new IllegalStateException("not understood: " + message);
      }
      String to = fields.group(1);
      String content = fields.group(4);
      if (fields.group(3).equals("text")) {
        whole.add(new Received(to, content));
      } else if (fields.group(2) == null) {
        whole.add(new Received(to, new String(octets(content), UTF_16BE)));
      } else {
        parts.writeBytes(octets(content));
        byte[] header = octets(fields.group(2));
        if (header[4] == header[5]) {
          whole.add(new Received(to, decoded(parts.toByteArray())));
          parts.reset();
        }
      }
    }
    return whole;
  }

  // It does not say which; no text of ours is well formed as both.
  private static String decoded(byte[] octets) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException twoOctetsEach) {
      return new String(octets, UTF_16BE);
    }
  }

  private static byte[] octets(String text) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '%') {
        octets.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        octets.write(each == '+' ? ' ' : each);
      }
    }
    return octets.toByteArray();
  }
}
