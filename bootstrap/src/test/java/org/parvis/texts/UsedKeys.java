package org.parvis.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys that pages ask for, held to the bundles that faces-config names. */
final class UsedKeys {
  private static final Pattern DECLARED =
      Pattern.compile("<base-name>([\\w.]+)</base-name>\\s*<var>(\\w+)</var>");

  private final Map<String, Bundle> bundles = new TreeMap<>();

  private UsedKeys() {}

  static UsedKeys below(Path root) throws IOException {
    var keys = new UsedKeys();
    List<Bundle> all = Bundle.below(root);
    for (Path configuration : Sources.below(root, "faces-config.xml")) {
      Matcher declared = DECLARED.matcher(Files.readString(configuration));
      while (declared.find()) {
        String path = declared.group(1).replace('.', '/');
        String name = declared.group(2);
        all.stream()
            .filter(bundle -> bundle.path().endsWith(path))
            .forEach(bundle -> keys.bundles.put(name, bundle));
      }
    }
    return keys;
  }

  /** Each key that the page asks for and no bundle has, one line each. */
  List<String> missingIn(Path page) throws IOException {
    var found = new ArrayList<String>();
    String markup = Files.readString(page);
    for (var bundle : bundles.entrySet()) {
      Matcher asked =
          Pattern.compile("(?<![\\w.])" + bundle.getKey() + "\\['([^']+)'(\\.concat)?")
              .matcher(markup);
      while (asked.find()) {
        String key = asked.group(1);
        boolean beginning = asked.group(2) != null;
        boolean known =
            bundle.getValue().french().keySet().stream()
                .anyMatch(each -> beginning ? each.startsWith(key) : each.equals(key));
        if (!known) {
          found.add("%s asks for %s['%s']".formatted(page.getFileName(), bundle.getKey(), key));
        }
      }
    }
    return found;
  }
}
