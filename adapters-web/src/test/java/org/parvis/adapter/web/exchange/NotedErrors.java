package org.parvis.adapter.web.exchange;

import java.util.ArrayList;
import java.util.List;
import org.parvis.adapter.web.form.FormErrors;

/** Errors of a form, noted as "field: key". */
public final class NotedErrors extends FormErrors {
  private final List<String> noted = new ArrayList<>();

  public List<String> noted() {
    return noted;
  }

  @Override
  public String at(String field, String key, Object... arguments) {
    noted.add(field + ": " + key);
    return null;
  }

  @Override
  public String onPage(String key, Object... arguments) {
    noted.add("page: " + key);
    return null;
  }
}
