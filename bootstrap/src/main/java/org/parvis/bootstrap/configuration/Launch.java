package org.parvis.bootstrap.configuration;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code ./parvis} asks before there is a server: {@code config} prints the effective values,
 * {@code environment} prints the variables that the server is to see, after having looked whether
 * it can start at all.
 */
public final class Launch {
  private static final int REFUSED = 1;
  private static final String OPERATORS = "127.0.0.1";
  private static final int WARN_DAYS = 14;

  /**
   * MiB that the server needs beside its hashes; a bigger heap only fills with what is not live.
   */
  private static final int HEAP = 264;

  /** What the institution keeps in files of its own. */
  private static final Set<String> FILES =
      Set.of(
          "parvis.documents.list",
          "parvis.documents.validity",
          "parvis.mail.authority",
          "parvis.sms.authority",
          "parvis.sms.second.authority");

  private final Layers layers;
  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  private Launch(Layers layers, Clock clock, PrintStream out, PrintStream err) {
    this.layers = layers;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    System.exit(run(arguments, System.getenv(), Clock.systemUTC(), System.out, System.err));
  }

  /**
   * Arguments: the word, then {@code key=value} for options of the command, and {@code file=path}.
   */
  static int run(
      String[] arguments,
      Map<String, String> environment,
      Clock clock,
      PrintStream out,
      PrintStream err) {
    Map<String, String> options = new HashMap<>();
    for (String argument : List.of(arguments).subList(1, arguments.length)) {
      int equals = argument.indexOf('=');
      options.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    try {
      Map<String, String> file =
          Layers.read(
              Path.of(Optional.ofNullable(options.remove("file")).orElse("parvis.properties")));
      Launch launch = new Launch(new Layers(options, environment, file), clock, out, err);
      return switch (arguments[0]) {
        case "config" -> launch.show();
        case "environment" -> launch.environment();
        default -> throw new IllegalArgumentException(arguments[0]);
      };
    } catch (ConfigurationRefused refused) {
      refused.problems().forEach(err::println);
      return REFUSED;
    }
  }

  private int show() {
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
    checkPorts(configuration.server());
    keepCertificate(configuration.server(), data);
    for (SettingReader.Setting setting : ParvisConfiguration.settings(layers)) {
      // The data source reads variables only, and knows no default of its own.
      boolean always = setting.key().startsWith("parvis.db.");
      if ((setting.set() || always) && !setting.key().equals("parvis.data")) {
        // The server runs in another folder than the one from which a path starts.
        boolean path = FILES.contains(setting.key()) && !setting.value().isEmpty();
        export(
            setting.key(),
            path ? Path.of(setting.value()).toAbsolutePath().toString() : setting.value());
      }
    }
    export("parvis.data", data.toString());
    export("parvis.listen", configuration.server().listen());
    export("parvis.port", Integer.toString(configuration.server().port()));
    export("parvis.operator-port", Integer.toString(configuration.server().operatorPort()));
    export("parvis.tls", layers.value("parvis.tls").orElse("none"));
    export("parvis.base-url", configuration.server().baseUrl().toString());
    export("parvis.log.size", Long.toString(configuration.log().size() / 1_000) + " kB");
    export("parvis.log.files", Integer.toString(configuration.log().files()));
    exportKeySet(configuration.server());
    out.print("HEAP_MEBIBYTES=" + (HEAP + configuration.hashing().kept()) + "\0");
    return 0;
  }

  private void export(String key, String value) {
    out.print(SettingSource.variable(key) + "=" + value + "\0");
  }

  /**
   * The server fetches its own keys from itself, past proxy and TLS; the adapter of MicroProfile
   * JWT reads nothing else.
   */
  private void exportKeySet(ParvisConfiguration.Server server) {
    out.print(
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION=http://"
            + OPERATORS
            + ":"
            + server.operatorPort()
            + "/.well-known/jwks.json\0");
  }

  /** Puts the certificate where the server finds it; nothing to do where others end TLS. */
  private void keepCertificate(ParvisConfiguration.Server server, Path data) {
    StoredCertificate stored = new StoredCertificate(data);
    switch (server.tls()) {
      case SELF_SIGNED -> {
        X509Certificate made = new SelfSigned(stored).forNames(names(server), clock.instant());
        out.print("TLS_FINGERPRINT=" + StoredCertificate.fingerprint(made) + "\0");
      }
      case FILES -> {
        X509Certificate shown =
            new CertificateFiles(
                    server.certificate().orElseThrow(), server.certificateKey().orElseThrow())
                .keepIn(stored, server.baseUrl().getHost(), clock.instant());
        warnOfTheEnd(shown.getNotAfter().toInstant());
      }
      case NONE, PROXY -> {}
    }
  }

  private void warnOfTheEnd(Instant end) {
    long days = Duration.between(clock.instant(), end).toDays();
    if (days < WARN_DAYS) {
      err.println("parvis.tls.certificate: ends in " + days + " days, on " + end + ".");
    }
  }

  /** Under these the rehearsal is opened, here and from other devices. */
  private static Set<String> names(ParvisConfiguration.Server server) {
    Set<String> names = new LinkedHashSet<>(List.of("localhost", OPERATORS));
    names.add(server.baseUrl().getHost());
    if (!server.listen().matches("[0:.]+")) {
      names.add(server.listen());
    }
    machine().ifPresent(names::add);
    return names;
  }

  // Read where Linux keeps it: asking for it would ask a name service, which may be long.
  private static Optional<String> machine() {
    try {
      return Optional.of(Files.readString(Path.of("/proc/sys/kernel/hostname")).strip())
          .filter(name -> name.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?"));
    } catch (IOException nowhere) {
      return Optional.empty();
    }
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

  private static void checkPorts(ParvisConfiguration.Server server) {
    checkPort("parvis.port", server.listen(), server.port());
    checkPort("parvis.operator-port", OPERATORS, server.operatorPort());
    server
        .redirectPort()
        .ifPresent(port -> checkPort("parvis.tls.redirect-port", server.listen(), port));
  }

  private static void checkPort(String key, String address, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException busy) {
      throw new ConfigurationRefused(
          List.of(
              key
                  + ": "
                  + address
                  + ":"
                  + port
                  + " cannot be listened on ("
                  + busy.getMessage()
                  + "); is another server running there?"));
    }
  }
}
