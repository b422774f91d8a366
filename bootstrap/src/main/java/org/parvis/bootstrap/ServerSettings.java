package org.parvis.bootstrap;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.parvis.bootstrap.configuration.SettingSource;

/** What MicroProfile Config knows: environment and system properties. */
final class ServerSettings implements SettingSource {
  private final Config config = ConfigProvider.getConfig();

  @Override
  public Optional<String> value(String key) {
    return config.getOptionalValue(key, String.class);
  }

  @Override
  public Set<String> claimed() {
    Set<String> claimed = new LinkedHashSet<>();
    for (String name : config.getPropertyNames()) {
      if (name.startsWith("parvis.") || name.startsWith("PARVIS_")) {
        claimed.add(name);
      }
    }
    return claimed;
  }
}
