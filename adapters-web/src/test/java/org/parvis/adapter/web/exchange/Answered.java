package org.parvis.adapter.web.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** What a servlet answered. */
public final class Answered {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final PrintWriter writer = new PrintWriter(body, false, UTF_8);
  private final Map<String, String> headers = new HashMap<>();
  private int status = 200;
  private boolean committed;

  public int status() {
    return status;
  }

  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** From here on the answer is on its way and cannot be taken back. */
  public Answered commit() {
    committed = true;
    return this;
  }

  public byte[] bytes() {
    writer.flush();
    return body.toByteArray();
  }

  public String text() {
    return new String(bytes(), UTF_8);
  }

  public JsonObject json() {
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes()))) {
      return reader.readObject();
    }
  }

  public HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            Answered.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, called, arguments) -> {
              switch (called.getName()) {
                case "setStatus", "sendError" -> status = (Integer) arguments[0];
                case "setHeader", "addHeader" ->
                    headers.put((String) arguments[0], (String) arguments[1]);
                case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                case "setContentLength", "setContentLengthLong" ->
                    headers.put("Content-Length", arguments[0].toString());
                case "isCommitted" -> {
                  return committed;
                }
                case "resetBuffer" -> body.reset();
                case "getWriter" -> {
                  return writer;
                }
                case "getOutputStream" -> {
                  return stream();
                }
                default -> throw new UnsupportedOperationException(called.getName());
              }
              return null;
            });
  }

  private ServletOutputStream stream() {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        body.write(b);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
