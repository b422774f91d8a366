package org.parvis.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One visitor with cookies of their own, who follows redirects and posts the forms that pages hold.
 * Cookies are kept by name alone, for one server; {@code Secure} ones travel over loopback too, as
 * in Chromium.
 */
public final class PlainBrowser {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_REDIRECTS = 10;

  private final HttpClient client;
  private final URI home;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String language = "fr";

  public PlainBrowser(HttpClient client, URI home) {
    this.client = client;
    this.home = home;
  }

  /** A client that keeps connections and neither follows redirects nor holds cookies. */
  public static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  /** Opens a page, or what it leads to. */
  public Page opens(String path) {
    return follow(send(request(home.resolve(path)).GET().build()));
  }

  /** One request, without following where it leads. */
  public Page asks(String path) {
    return send(request(home.resolve(path)).GET().build());
  }

  /** Posts a form of a page by one of its buttons, and follows. */
  public Page submits(Page page, String button, Map<String, String> typed) {
    return follow(posts(page, button, typed));
  }

  /** Posts a form of a page by one of its buttons, without following. */
  public Page posts(Page page, String button, Map<String, String> typed) {
    Map<String, String> fields = page.fieldsAround(button);
    fields.putAll(typed);
    return posts(page.actionAround(button), fields);
  }

  /** As {@link #posts(Page, String, Map)}, with headers that may take the place of ours. */
  public Page postsWith(
      Page page, String button, Map<String, String> typed, Map<String, String> headers) {
    Map<String, String> fields = page.fieldsAround(button);
    fields.putAll(typed);
    Map<String, String> all = new LinkedHashMap<>(FORM);
    all.putAll(headers);
    return sends("POST", page.actionAround(button), BodyPublishers.ofString(encoded(fields)), all);
  }

  /** Posts fields, hidden ones included, as a form would; without following. */
  public Page posts(String path, Map<String, String> fields) {
    return sends("POST", path, BodyPublishers.ofString(encoded(fields)), FORM);
  }

  private static final Map<String, String> FORM =
      Map.of("Content-Type", "application/x-www-form-urlencoded");

  /** Any request with this visitor's cookies; without following. */
  public Page sends(String method, String path, BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request = request(home.resolve(path)).method(method, body);
    request.setHeader("Origin", origin());
    headers.forEach(request::setHeader);
    return send(request.build());
  }

  /** Chooses a language, as the switch on every page does. */
  public void reads(String chosen) {
    language = chosen;
    cookies.put("parvis-lang", chosen);
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  private String origin() {
    return home.getScheme() + "://" + home.getRawAuthority();
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
    request.setHeader("Accept-Language", language);
    if (!cookies.isEmpty()) {
      request.setHeader(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Page follow(Page first) {
    Page page = first;
    for (int hop = 0; page.isRedirect(); hop++) {
      if (hop == MOST_REDIRECTS) {
        throw new AssertionError("redirects in a circle at " + page.address());
      }
      page = send(request(page.leadsTo()).GET().build());
    }
    return page;
  }

  private Page send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return new Page(answer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void keep(String line) {
    for (HttpCookie cookie : HttpCookie.parse(line)) {
      if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
