package org.parvis.http;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What one request was answered. */
public final class Page {
  private final HttpResponse<String> answer;

  Page(HttpResponse<String> answer) {
    this.answer = answer;
  }

  public int status() {
    return answer.statusCode();
  }

  public String text() {
    return answer.body();
  }

  public String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  public URI address() {
    return answer.uri();
  }

  public Document html() {
    return Jsoup.parse(answer.body(), answer.uri().toString());
  }

  boolean isRedirect() {
    return status() / 100 == 3 && !header("Location").isEmpty();
  }

  public URI leadsTo() {
    return address().resolve(header("Location"));
  }

  /** What the form that holds a button would send, the button included. */
  Map<String, String> fieldsAround(String button) {
    Map<String, String> fields = new LinkedHashMap<>();
    formAround(button).formData().forEach(field -> fields.put(field.key(), field.value()));
    fields.put(button, "");
    return fields;
  }

  String actionAround(String button) {
    return formAround(button).absUrl("action");
  }

  private FormElement formAround(String button) {
    Element found = html().getElementById(button);
    if (found == null || !(found.closest("form") instanceof FormElement form)) {
      throw new AssertionError(
          "no form with " + button + " at " + address() + " (" + status() + "): " + text());
    }
    return form;
  }
}
