package org.parvis.bootstrap.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.bootstrap.configuration.ParvisConfiguration.Mode;
import org.parvis.bootstrap.configuration.ParvisConfiguration.Server;
import org.parvis.bootstrap.configuration.ParvisConfiguration.Tls;

/** What addresses, ports and TLS have to do with each other. */
final class ServerRules {
  private static final int LAST_PORT = 65535;

  private ServerRules() {}

  /** The address of a server for which nobody names one. */
  static String address(String listen, int port, Tls tls) {
    boolean here = tls != Tls.SELF_SIGNED || isLocalhost(listen) || isEverywhere(listen);
    String host = listen.contains(":") ? "[" + listen + "]" : listen;
    return (tls.isOurs() ? "https://" : "http://") + (here ? "localhost" : host) + ":" + port;
  }

  /** The port for operators where nobody names one: the next, or the one before the last. */
  static int next(int port) {
    return port == LAST_PORT ? port - 1 : port + 1;
  }

  static void check(SettingReader in, Server server, Mode mode) {
    boolean https = "https".equals(server.baseUrl().getScheme());
    if (mode == Mode.REHEARSAL && https != (server.tls() != Tls.NONE)) {
      in.problem("parvis.base-url", "begins with https exactly when parvis.tls is not none");
    }
    if (server.tls() == Tls.SELF_SIGNED
        && isEverywhere(server.listen())
        && !in.isSet("parvis.base-url")) {
      in.problem(
          "parvis.listen",
          server.listen()
              + " names no address that another device could open; name one of this machine's, or"
              + " set parvis.base-url");
    }
    checkPorts(in, server);
    checkFiles(in, server.tls());
  }

  static void checkProduction(SettingReader in, Server server, String hint) {
    if (server.tls() == Tls.NONE || server.tls() == Tls.SELF_SIGNED) {
      in.problem(
          "parvis.tls",
          "production needs TLS with the institution's certificate: set it to files, or to proxy"
              + " where a reverse proxy in front ends it"
              + hint);
    }
    if (!"https".equals(server.baseUrl().getScheme())) {
      in.problem("parvis.base-url", "production needs an address that begins with https" + hint);
    }
  }

  private static void checkPorts(SettingReader in, Server server) {
    int[] ports =
        IntStream.concat(
                IntStream.of(server.port(), server.operatorPort()), server.redirectPort().stream())
            .toArray();
    if (IntStream.of(ports).distinct().count() < ports.length) {
      in.problem(
          server.port() == server.operatorPort()
              ? "parvis.operator-port"
              : "parvis.tls.redirect-port",
          "is the port of something else");
    }
    if (server.redirectPort().isPresent() && !server.tls().isOurs()) {
      in.problem("parvis.tls.redirect-port", "leads to https, which parvis.tls leaves to others");
    }
  }

  private static void checkFiles(SettingReader in, Tls tls) {
    for (String key : List.of("parvis.tls.certificate", "parvis.tls.key")) {
      if (in.isSet(key) != (tls == Tls.FILES)) {
        in.problem(key, "is set exactly when parvis.tls is files");
      }
    }
  }

  // What a browser finds behind localhost; 127.0.0.2 is loopback too, and not that.
  private static boolean isLocalhost(String listen) {
    return Stream.of("127.0.0.1", "::1").map(ServerRules::parsed).anyMatch(parsed(listen)::equals);
  }

  private static boolean isEverywhere(String listen) {
    return parsed(listen).isAnyLocalAddress();
  }

  // The reader has let through addresses in digits only: no name service is asked.
  private static InetAddress parsed(String digits) {
    try {
      return InetAddress.getByName(digits);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
