package org.parvis.adapter.web.exchange;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request made by hand; asking it for anything that was not given is a mistake of the test. */
public final class Asked {
  private final String method;
  private final String pathInfo;
  private final Map<String, String> parameters = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, Object> attributes = new HashMap<>();
  private final List<Cookie> cookies = new ArrayList<>();
  private final Map<String, List<String>> repeated = new HashMap<>();
  private String peer = "127.0.0.1";
  private InputStream body = InputStream.nullInputStream();
  private long contentLength = -1;
  private boolean bodyRead;
  private int localPort = 8080;

  private Asked(String method, String pathInfo) {
    this.method = method;
    this.pathInfo = pathInfo;
  }

  public static Asked to(String method, String pathInfo) {
    return new Asked(method, pathInfo);
  }

  public Asked parameter(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  public Asked header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** A header that is there several times. */
  public Asked headers(String name, String... values) {
    repeated.put(name, List.of(values));
    return this;
  }

  /** The other end of the connection. */
  public Asked peer(String address) {
    peer = address;
    return this;
  }

  public Asked cookie(String name, String value) {
    cookies.add(new Cookie(name, value));
    return this;
  }

  public Asked attribute(String name, Object value) {
    attributes.put(name, value);
    return this;
  }

  public Asked atPort(int port) {
    localPort = port;
    return this;
  }

  public Asked body(byte[] bytes) {
    body = new ByteArrayInputStream(bytes);
    contentLength = bytes.length;
    return this;
  }

  public Asked contentLength(long length) {
    contentLength = length;
    return this;
  }

  public boolean bodyWasRead() {
    return bodyRead;
  }

  public HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            Asked.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getPathInfo" -> pathInfo;
                  case "getServletPath" -> "";
                  case "getRequestURI" -> pathInfo;
                  case "getQueryString" -> null;
                  case "getLocalPort" -> localPort;
                  case "getAttribute" -> attributes.get(arguments[0]);
                  case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                  case "getCookies" -> cookies.toArray(new Cookie[0]);
                  case "getContentType" -> headers.get("Content-Type");
                  case "getParameter" -> parameters.get(arguments[0]);
                  case "getHeader" -> headers.get(arguments[0]);
                  case "getHeaders" ->
                      Collections.enumeration(repeated.getOrDefault(arguments[0], List.of()));
                  case "getRemoteAddr" -> peer;
                  case "getContentLengthLong" -> contentLength;
                  case "getInputStream" -> stream();
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }

  private ServletInputStream stream() {
    bodyRead = true;
    return new ServletInputStream() {
      @Override
      public int read() throws IOException {
        return body.read();
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        return body.read(bytes, from, length);
      }

      @Override
      public boolean isFinished() {
        return false;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
