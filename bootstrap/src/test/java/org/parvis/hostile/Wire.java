package org.parvis.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Requests byte by byte, as no decent client would send them. */
final class Wire {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final byte[] PIECE = "x".repeat(64 * 1024).getBytes(ISO_8859_1);
  private static final long ENOUGH = 512L << 20;

  private final URI home;

  Wire(URI home) {
    this.home = home;
  }

  /**
   * What was answered.
   *
   * @param status of the answer; 0 when there was none
   * @param took until the connection ended
   * @param sent bytes of the body that could be sent before that
   */
  record Answer(int status, String text, Duration took, long sent) {}

  /** Sends a head, and a body without end as long as the server takes it. */
  Answer pours(String head, boolean chunked) {
    long begun = System.nanoTime();
    AtomicLong sent = new AtomicLong();
    Thread pouring = new Thread();
    String text;
    Duration took;
    try (Socket socket = new Socket(home.getHost(), home.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(ISO_8859_1));
      out.flush();
      pouring = new Thread(() -> pour(out, chunked, sent));
      pouring.start();
      text = readToTheEnd(socket.getInputStream());
      took = Duration.ofNanos(System.nanoTime() - begun);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    try {
      pouring.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return new Answer(statusOf(text), text, took, sent.get());
  }

  /** Sends a head alone and reads the answer until the connection ends. */
  Answer asks(String head) {
    long begun = System.nanoTime();
    try (Socket socket = new Socket(home.getHost(), home.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      String text = readToTheEnd(socket.getInputStream());
      return new Answer(statusOf(text), text, Duration.ofNanos(System.nanoTime() - begun), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  // Ends when the server closes, which is what this waits for.
  private static void pour(OutputStream out, boolean chunked, AtomicLong sent) {
    try {
      while (sent.get() < ENOUGH) {
        if (chunked) {
          out.write((Integer.toHexString(PIECE.length) + "\r\n").getBytes(ISO_8859_1));
        }
        out.write(PIECE);
        if (chunked) {
          out.write("\r\n".getBytes(ISO_8859_1));
        }
        sent.addAndGet(PIECE.length);
      }
    } catch (IOException closed) {
      return;
    }
  }

  private static String readToTheEnd(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[8192];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        text.append(new String(buffer, 0, read, ISO_8859_1));
      }
    } catch (SocketTimeoutException stillOpen) {
      throw new AssertionError("the connection stays open after: " + text, stillOpen);
    } catch (SocketException reset) {
      // What was still on its way when the server closed.
      return text.toString();
    }
    return text.toString();
  }

  private static int statusOf(String text) {
    return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
  }
}
