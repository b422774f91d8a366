package org.parvis.walk;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the pages say in one language; a walk names a text by its key and so works in each. */
public final class Words {
  private static final List<String> BUNDLES =
      List.of(
          "org.parvis.adapter.web.journey",
          "org.parvis.adapter.web.verification",
          "org.parvis.adapter.web.staff",
          "org.parvis.application.verification.reasons");

  private final Locale locale;
  private final List<ResourceBundle> bundles;

  public Words(String language) {
    this.locale = Locale.forLanguageTag(language);
    this.bundles =
        BUNDLES.stream()
            .map(
                name ->
                    ResourceBundle.getBundle(
                        name,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES)))
            .toList();
  }

  public String language() {
    return locale.getLanguage();
  }

  /** The text of a key, filled in. */
  public String of(String key, Object... arguments) {
    String text =
        bundles.stream()
            .filter(bundle -> bundle.containsKey(key))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no text " + key + " in " + language()))
            .getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }

  /** What a text that stands on a page fills in for its {0}, with plain spaces. */
  String filledIn(String key, String page) {
    String text = plain(of(key));
    int start = text.indexOf("{0}");
    int end = text.indexOf('.', start);
    Matcher found =
        Pattern.compile(
                Pattern.quote(text.substring(0, start))
                    + "(.+?)"
                    + Pattern.quote(text.substring(start + 3, end + 1)))
            .matcher(plain(page));
    if (!found.find()) {
      throw new AssertionError(key + " does not stand here: " + page);
    }
    return found.group(1);
  }

  /** Every kind of white space as one space. */
  public static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
  }
}
