package planted.adapter.mail;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keys read where nobody looks for them. */
final class Configuration {
  static class V25MicroProfileConfig_property {
    @ConfigProperty(name = "parvis.mail.host")
    private String host;
  }

  static class V25MicroProfileConfig_provider {
    String host() {
      return ConfigProvider.getConfig().getValue("parvis.mail.host", String.class);
    }
  }
}
