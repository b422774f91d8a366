package org.parvis.adapter.web.evidence;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.adapter.web.problem.Problem;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.review.WatchClip;
import org.parvis.application.session.SessionView;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ReviewCaseId;

/**
 * Shows a recording to the reviewer who holds its case. Whoever else asks learns nothing, not even
 * whether it exists; the browser may only play it (security.md G6).
 */
@WebServlet("/evidence/*")
public class EvidenceServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(EvidenceServlet.class.getName());
  private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
  private static final Pattern PATH = Pattern.compile("/" + ID + "/" + ID);

  @Inject transient CurrentSession current;
  @Inject transient WatchClip watchClip;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SessionView> view = current.view();
    String path = request.getPathInfo();
    Matcher ids = PATH.matcher(path == null ? "" : path);
    if (view.isEmpty() || !ids.matches()) {
      Problem.notFound().send(response);
      return;
    }
    boolean shown =
        watchClip
            .execute(
                new WatchClip.Command(
                    view.get().session(),
                    new ReviewCaseId(UUID.fromString(ids.group(1))),
                    new ClipId(UUID.fromString(ids.group(2)))))
            .match(recording -> show(recording, request, response), notAllowed -> false);
    if (!shown) {
      current.requireStillOpen();
      Problem.notFound().send(response);
    }
  }

  private static boolean show(
      WatchClip.Outcome.Recording recording,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setContentType("video/mp4".equals(recording.mediaType()) ? "video/mp4" : "video/webm");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Accept-Ranges", "bytes");
    try (InputStream bytes = recording.bytes()) {
      String asked = request.getHeader("Range");
      if (!ByteRange.isAsked(asked)) {
        copy(bytes, new ByteRange(0, recording.length() - 1), response);
        return true;
      }
      Optional<ByteRange> part = ByteRange.of(asked, recording.length());
      if (part.isEmpty()) {
        response.setHeader("Content-Range", "bytes */" + recording.length());
        response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        response.setContentLength(0);
        return true;
      }
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          "Content-Range",
          "bytes " + part.get().first() + "-" + part.get().last() + "/" + recording.length());
      copy(bytes, part.get(), response);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(InputStream bytes, ByteRange part, HttpServletResponse response)
      throws IOException {
    response.setContentLengthLong(part.length());
    bytes.skipNBytes(part.first());
    OutputStream out = response.getOutputStream();
    byte[] buffer = new byte[1 << 16];
    long left = part.length();
    while (left > 0) {
      int read = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new IOException("the recording is shorter than its length");
      }
      if (!arrives(buffer, read, out)) {
        return;
      }
      left -= read;
    }
  }

  // Whoever leaves the page while a recording arrives hangs up: no fault of anybody.
  private static boolean arrives(byte[] buffer, int length, OutputStream out) {
    try {
      out.write(buffer, 0, length);
      return true;
    } catch (IOException hungUp) {
      LOG.log(Level.DEBUG, "a recording was not read to its end", hungUp);
      return false;
    }
  }
}
