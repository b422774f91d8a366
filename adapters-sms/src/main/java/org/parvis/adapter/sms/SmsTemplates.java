package org.parvis.adapter.sms;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.MessageKind;

/**
 * The texts of messages with places to fill in: ours, or the institution's where it has written its
 * own, which are looked at before the first one leaves.
 */
final class SmsTemplates {
  private static final String BUNDLE = "org.parvis.adapter.sms.texts";
  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
  private static final String BINDING_LINE = "\n@{host} #{code}";

  /** What fills each place at its longest, for each kind of text message. */
  private static final Map<MessageKind, Map<String, String>> LONGEST =
      Map.of(
          MessageKind.ONE_TIME_CODE,
          Map.of("code", "012345", "minutes", "10"),
          MessageKind.TRANSFER_CODE,
          Map.of(
              "code", "012345",
              "amount", "1000000,00",
              "payee", "ASSOCIATION SPORTIVE W",
              "iban", "0189"),
          MessageKind.CARD_CODE,
          Map.of("code", "012345", "postcode", "97400", "town", "SAINT-REMY-EN-BOUZEMON"),
          MessageKind.IDENTITY_VERIFIED,
          Map.of());

  /** By language and kind. */
  private final Map<String, String> texts;

  private SmsTemplates(Map<String, String> texts) {
    this.texts = texts;
  }

  static SmsTemplates ours() {
    Map<String, String> texts = new HashMap<>();
    for (Language language : Language.values()) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              BUNDLE, Locale.forLanguageTag(language.tag()), SmsTemplates.class.getClassLoader());
      bundle.keySet().forEach(key -> texts.put(place(language, key), bundle.getString(key)));
    }
    return new SmsTemplates(texts);
  }

  /**
   * Ours, with those of the institution instead.
   *
   * @param folder of files {@code sms_fr.properties} and {@code sms_en.properties}, each with some
   *     of the kinds or all; none has to be there
   * @param host that codes are bound to
   * @throws IllegalStateException when a text does not do; it says file, text and why, all of them
   */
  static SmsTemplates from(Path folder, String host) {
    SmsTemplates all = ours();
    List<String> problems = new ArrayList<>();
    for (Language language : Language.values()) {
      Path file = folder.resolve("sms_" + language.tag() + ".properties");
      if (Files.exists(file)) {
        read(file)
            .forEach(
                (key, text) -> {
                  problems(key, text, host)
                      .forEach(problem -> problems.add(file + ": " + key + " " + problem));
                  all.texts.put(place(language, key), text);
                });
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("; ", problems));
    }
    return all;
  }

  /** The text of a kind, its places not filled yet. */
  String of(Language language, MessageKind kind) {
    String text = texts.get(place(language, kind.name()));
    if (text == null) {
      throw new IllegalArgumentException("no text for telephones: " + kind);
    }
    return text;
  }

  private static String place(Language language, String key) {
    return language.tag() + " " + key;
  }

  static Map<String, String> longest(MessageKind kind, String host) {
    Map<String, String> values = new HashMap<>(LONGEST.getOrDefault(kind, Map.of()));
    values.put("host", host);
    return values;
  }

  static String filled(String template, Map<String, String> values) {
    String text = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private static List<String> problems(String key, String text, String host) {
    return LONGEST.keySet().stream()
        .filter(kind -> kind.name().equals(key))
        .findFirst()
        .map(kind -> problems(kind, text, host))
        .orElseGet(() -> List.of("is no text message of ours"));
  }

  private static List<String> problems(MessageKind kind, String text, String host) {
    List<String> problems = new ArrayList<>();
    Map<String, String> values = longest(kind, host);
    Matcher places = PLACE.matcher(text);
    Set<String> unknown = new TreeSet<>();
    while (places.find()) {
      if (!values.containsKey(places.group(1))) {
        unknown.add(places.group());
      }
    }
    unknown.forEach(place -> problems.add("has the unknown place " + place));
    String filled = filled(text, values);
    filled
        .codePoints()
        .mapToObj(Character::toString)
        .filter(each -> !GsmAlphabet.canWrite(each))
        .distinct()
        .forEach(each -> problems.add("has the character " + each + ", which text messages lack"));
    if (problems.isEmpty() && GsmAlphabet.septets(filled) > GsmAlphabet.ONE_MESSAGE_SEPTETS) {
      problems.add(
          "takes up to %d characters of %d"
              .formatted(GsmAlphabet.septets(filled), GsmAlphabet.ONE_MESSAGE_SEPTETS));
    }
    if (kind.carriesCode() && !text.endsWith(BINDING_LINE)) {
      problems.add("does not end with a line of its own: @{host} #{code}");
    }
    return problems;
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> texts = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}
