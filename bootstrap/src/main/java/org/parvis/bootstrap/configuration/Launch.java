package org.parvis.bootstrap.configuration;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code ./parvis} asks before there is a server: {@code config} prints the effective values,
 * {@code environment} prints the variables that the server is to see, after having looked whether
 * it can start at all.
 */
public final class Launch {
  private static final int REFUSED = 2;

  private final Layers layers;
  private final PrintStream out;

  private Launch(Layers layers, PrintStream out) {
    this.layers = layers;
    this.out = out;
  }

  public static void main(String[] arguments) {
    System.exit(run(arguments, System.getenv(), System.out, System.err));
  }

  /**
   * Arguments: the word, then {@code key=value} for options of the command, and {@code file=path}.
   */
  static int run(
      String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    Map<String, String> options = new HashMap<>();
    for (String argument : List.of(arguments).subList(1, arguments.length)) {
      int equals = argument.indexOf('=');
      options.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    try {
      Map<String, String> file =
          Layers.read(
              Path.of(Optional.ofNullable(options.remove("file")).orElse("parvis.properties")));
      Launch launch = new Launch(new Layers(options, environment, file), out);
      return switch (arguments[0]) {
        case "config" -> launch.show(err);
        case "environment" -> launch.environment();
        default -> throw new IllegalArgumentException(arguments[0]);
      };
    } catch (ConfigurationRefused refused) {
      refused.problems().forEach(err::println);
      return REFUSED;
    }
  }

  private int show(PrintStream err) {
    for (SettingReader.Setting setting : ParvisConfiguration.settings(layers)) {
      String value = setting.secret() ? new Secret(setting.value()).toString() : setting.value();
      out.printf(
          "%-36s = %s  (%s)%n",
          setting.key(), value.isEmpty() ? "(empty)" : value, layers.origin(setting.key()));
    }
    err.flush();
    ParvisConfiguration.read(layers);
    return 0;
  }

  private int environment() {
    ParvisConfiguration configuration = ParvisConfiguration.read(layers);
    Path data = folder(configuration.server().data());
    checkPort(configuration.server());
    for (SettingReader.Setting setting : ParvisConfiguration.settings(layers)) {
      // The data source reads variables only, and knows no default of its own.
      boolean always = setting.key().startsWith("parvis.db.");
      if ((setting.set() || always) && !setting.key().equals("parvis.data")) {
        // The server runs in another folder than the one from which a path starts.
        boolean path = setting.key().equals("parvis.documents.list");
        export(
            setting.key(),
            path ? Path.of(setting.value()).toAbsolutePath().toString() : setting.value());
      }
    }
    export("parvis.data", data.toString());
    export("parvis.listen", configuration.server().listen());
    export("parvis.port", Integer.toString(configuration.server().port()));
    export("parvis.base-url", configuration.server().baseUrl().toString());
    exportKeySet(configuration.server());
    return 0;
  }

  private void export(String key, String value) {
    out.print(SettingSource.variable(key) + "=" + value + "\0");
  }

  /**
   * The server fetches its own keys from itself, past the proxy; the adapter of MicroProfile JWT
   * reads nothing else.
   */
  private void exportKeySet(ParvisConfiguration.Server server) {
    String host = server.listen().contains(":") ? "[" + server.listen() + "]" : server.listen();
    out.print(
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION=http://"
            + host
            + ":"
            + server.port()
            + "/.well-known/jwks.json\0");
  }

  private static Path folder(Path data) {
    try {
      Files.createDirectories(data);
      Files.delete(Files.createTempFile(data, "probe", ""));
      return data.toRealPath();
    } catch (IOException | UnsupportedOperationException unwritable) {
      throw new ConfigurationRefused(
          List.of("parvis.data: the folder " + data + " cannot be written to."));
    }
  }

  private static void checkPort(ParvisConfiguration.Server server) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(server.listen()), server.port()));
    } catch (IOException busy) {
      throw new ConfigurationRefused(
          List.of(
              "parvis.port: "
                  + server.listen()
                  + ":"
                  + server.port()
                  + " cannot be listened on ("
                  + busy.getMessage()
                  + "); is another server running there?"));
    }
  }
}
