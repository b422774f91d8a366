package org.parvis.bootstrap.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads typed values, remembers what it was asked for and collects every problem instead of
 * stopping at the first.
 */
final class SettingReader {

  /** One key as it stands now. */
  record Setting(String key, String standard, String value, boolean secret, boolean set) {}

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) ?(s|min|h|d)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9}) ?(kB|MB|GB)");
  private static final Map<String, Duration> DURATION_UNITS =
      Map.of(
          "s",
          Duration.ofSeconds(1),
          "min",
          Duration.ofMinutes(1),
          "h",
          Duration.ofHours(1),
          "d",
          Duration.ofDays(1));
  private static final Map<String, Long> SIZE_UNITS =
      Map.of("kB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L);

  private final SettingSource source;
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  SettingReader(SettingSource source) {
    this.source = source;
  }

  String text(String key, String standard) {
    return raw(key, standard, false);
  }

  Secret secret(String key, String standard) {
    return new Secret(raw(key, standard, true));
  }

  /** A word out of a list; the first one that the source or the default names. */
  String choice(String key, String standard, String... choices) {
    return parsed(
        key,
        standard,
        "is not one of " + String.join(", ", choices),
        text -> Arrays.asList(choices).contains(text) ? Optional.of(text) : Optional.empty());
  }

  boolean flag(String key, boolean standard) {
    return Boolean.parseBoolean(choice(key, Boolean.toString(standard), "true", "false"));
  }

  int number(String key, int standard, int least, int most) {
    return parsed(
        key,
        Integer.toString(standard),
        "is not a whole number from " + least + " to " + most,
        text ->
            text.matches("\\d{1,9}")
                    && Integer.parseInt(text) >= least
                    && Integer.parseInt(text) <= most
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty());
  }

  Duration duration(String key, String standard, String least, String most) {
    Duration low = durationOf(least).orElseThrow();
    Duration high = durationOf(most).orElseThrow();
    return parsed(
        key,
        standard,
        "is not a time from " + least + " to " + most + ", written like 30 s, 5 min, 12 h or 7 d",
        text -> durationOf(text).filter(d -> d.compareTo(low) >= 0 && d.compareTo(high) <= 0));
  }

  long size(String key, String standard, String least, String most) {
    long low = sizeOf(least).orElseThrow();
    long high = sizeOf(most).orElseThrow();
    return parsed(
        key,
        standard,
        "is not a size from " + least + " to " + most + ", written like 500 kB, 100 MB or 2 GB",
        text -> sizeOf(text).filter(bytes -> bytes >= low && bytes <= high));
  }

  ZoneId zone(String key, String standard) {
    return parsed(key, standard, "is not a time zone like Europe/Paris", SettingReader::zoneOf);
  }

  Path path(String key, String standard) {
    return parsed(key, standard, "is not a path", SettingReader::pathOf);
  }

  /** A file with the institution's list of documents; empty means the one that is shipped. */
  DocumentList documents(String key) {
    return read(key, DocumentList::read, DocumentList::shipped);
  }

  /** A file with the institution's rules of validity; empty means those that are shipped. */
  ValidityFile validity(String key) {
    return read(key, ValidityFile::read, ValidityFile::shipped);
  }

  private <T> T read(
      String key, BiFunction<Path, Consumer<String>, T> reader, Supplier<T> shipped) {
    String text = raw(key, "", false);
    if (text.isEmpty()) {
      return shipped.get();
    }
    return pathOf(text)
        .map(file -> reader.apply(file, what -> problem(key, what)))
        .orElseGet(
            () -> {
              problem(key, "'" + text + "' is not a path");
              return shipped.get();
            });
  }

  /** A file with certificates (PEM) of an authority; empty when none is named. */
  Optional<Path> authority(String key) {
    Optional<Path> named = file(key);
    if (named.isPresent() && !holdsCertificates(named.orElseThrow())) {
      problem(key, named.orElseThrow() + " holds no certificate (PEM)");
    }
    return named;
  }

  private static boolean holdsCertificates(Path file) {
    try (InputStream pem = Files.newInputStream(file)) {
      return !CertificateFactory.getInstance("X.509").generateCertificates(pem).isEmpty();
    } catch (IOException | CertificateException unreadable) {
      return false;
    }
  }

  /** A file; empty when none is named. */
  Optional<Path> file(String key) {
    String text = raw(key, "", false);
    Optional<Path> path = text.isEmpty() ? Optional.empty() : pathOf(text);
    if (path.isEmpty() && !text.isEmpty()) {
      problem(key, "'" + text + "' is not a path");
    }
    return path;
  }

  /** Whether somebody named a value; of a key that was asked for before. */
  boolean isSet(String key) {
    return settings.get(key).set();
  }

  /** An address of this machine in digits, so that no name service decides who may reach us. */
  String address(String key, String standard) {
    return parsed(
        key,
        standard,
        "is not an address in digits like 127.0.0.1",
        text -> AddressDigits.isAddress(text) ? Optional.of(text) : Optional.empty());
  }

  /** Addresses in digits, separated by commas; empty means none. */
  Set<String> addresses(String key) {
    Set<String> addresses = new TreeSet<>();
    for (String part : raw(key, "", false).split(",", -1)) {
      String address = part.strip();
      if (address.isEmpty()) {
        continue;
      }
      if (!AddressDigits.isAddressInZone(address)) {
        problem(key, "'" + address + "' is not an address in digits like 127.0.0.1");
      }
      addresses.add(address);
    }
    return Set.copyOf(addresses);
  }

  URI url(String key, String standard) {
    return parsed(
        key,
        standard,
        "is not an address like https://bank.example.org, without path",
        SettingReader::urlOf);
  }

  /** Lower-case host names, separated by commas; empty means no restriction. */
  Set<String> domains(String key) {
    String text = raw(key, "", false);
    Set<String> domains = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      String domain = part.strip().toLowerCase(java.util.Locale.ROOT);
      if (domain.isEmpty()) {
        continue;
      }
      if (!domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
        problem(key, "'" + domain + "' is not a domain like univ-paris.fr");
      }
      domains.add(domain);
    }
    return Set.copyOf(domains);
  }

  /** Lower-case words of four and more characters, separated by commas; empty means none. */
  List<String> words(String key) {
    String text = raw(key, "", false);
    List<String> words =
        Arrays.stream(text.split(",", -1))
            .map(part -> part.strip().toLowerCase(java.util.Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    words.stream()
        .filter(word -> word.length() < 4)
        .forEach(word -> problem(key, "'" + word + "' is shorter than 4 characters"));
    return words;
  }

  void problem(String key, String sentence) {
    problems.add(key + ": " + sentence + ".");
  }

  /** Last step: names what nobody asked for, then refuses if anything at all is wrong. */
  void finish() {
    problems.addAll(0, unknownKeys());
    if (!problems.isEmpty()) {
      throw new ConfigurationRefused(problems);
    }
  }

  List<Setting> settings() {
    return List.copyOf(settings.values());
  }

  private List<String> unknownKeys() {
    Set<String> known = new TreeSet<>(settings.keySet());
    settings.keySet().forEach(key -> known.add(SettingSource.variable(key)));
    return new TreeSet<>(source.claimed())
        .stream()
            .filter(key -> !known.contains(key))
            .map(key -> key + ": there is no such setting.")
            .toList();
  }

  private String raw(String key, String standard, boolean secret) {
    Optional<String> set = source.value(key).map(String::strip).filter(text -> !text.isEmpty());
    String value = set.orElse(standard);
    settings.put(key, new Setting(key, standard, value, secret, set.isPresent()));
    return value;
  }

  /**
   * A wrong value is reported and the default goes on in its place, so that the other keys are
   * checked as well.
   */
  private <T> T parsed(
      String key, String standard, String complaint, Function<String, Optional<T>> parse) {
    String text = raw(key, standard, false);
    Optional<T> value = parse.apply(text);
    if (value.isEmpty()) {
      problem(key, "'" + text + "' " + complaint);
    }
    return value.or(() -> parse.apply(standard)).orElseThrow();
  }

  private static Optional<Duration> durationOf(String text) {
    Matcher matcher = DURATION.matcher(text);
    return matcher.matches()
        ? Optional.of(
            DURATION_UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  private static Optional<Long> sizeOf(String text) {
    Matcher matcher = SIZE.matcher(text);
    return matcher.matches()
        ? Optional.of(
            BigInteger.valueOf(SIZE_UNITS.get(matcher.group(2)))
                .multiply(new BigInteger(matcher.group(1)))
                .longValueExact())
        : Optional.empty();
  }

  private static Optional<ZoneId> zoneOf(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException notAZone) {
      return Optional.empty();
    }
  }

  private static Optional<Path> pathOf(String text) {
    try {
      return Optional.of(Path.of(text).toAbsolutePath().normalize());
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  private static Optional<URI> urlOf(String text) {
    try {
      URI uri = URI.create(text);
      boolean plain =
          ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
              && uri.getHost() != null
              && uri.getUserInfo() == null
              && uri.getPath().isEmpty()
              && uri.getQuery() == null
              && uri.getFragment() == null;
      return plain ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException notAUri) {
      return Optional.empty();
    }
  }
}
