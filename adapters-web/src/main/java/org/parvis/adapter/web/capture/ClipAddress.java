package org.parvis.adapter.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;

/**
 * What a request about a recording points at.
 *
 * @param clip the recording
 * @param end whether the request ends it
 */
record ClipAddress(ClipId clip, boolean end) {
  private static final Pattern PATH =
      Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(/done)?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

  static Optional<ClipAddress> of(HttpServletRequest request) {
    String path = request.getPathInfo();
    Matcher matcher = PATH.matcher(path == null ? "" : path);
    return matcher.matches()
        ? Optional.of(
            new ClipAddress(
                new ClipId(UUID.fromString(matcher.group(1))), matcher.group(2) != null))
        : Optional.empty();
  }

  static OptionalLong number(HttpServletRequest request, String parameter) {
    String text = request.getParameter(parameter);
    return text != null && NUMBER.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  static Optional<ClipKind> kind(HttpServletRequest request) {
    String text = request.getParameter("kind");
    for (ClipKind kind : ClipKind.values()) {
      if (kind.name().equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The container format without its codecs, as in {@code video/webm}. */
  static Optional<String> mediaType(HttpServletRequest request) {
    String text = request.getParameter("type");
    if (text == null || text.length() > 100) {
      return Optional.empty();
    }
    int end = text.indexOf(';');
    return Optional.of((end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT));
  }
}
