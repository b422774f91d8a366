package org.parvis.bootstrap.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where text messages leave.
 *
 * @param routes in the order in which they are tried; one or two
 * @param receipts where gateways report by calling us, without path
 * @param receiptSources the addresses that such calls come from
 */
public record SmsRoutes(List<SmsRoute> routes, URI receipts, Set<String> receiptSources) {
  private static final String THIS_MACHINE = "(localhost|127\\.0\\.0\\.1|\\[::1\\])";

  /**
   * One route: over SMPP where the address says so, else by a Kannel.
   *
   * @param key what its settings begin with
   * @param isInHexThenDecimal whether an SMSC writes ids in hexadecimal digits first and in decimal
   *     digits in receipts
   * @param isInUcs2 whether an SMSC gets every text in UCS-2
   * @param authority of an SMSC's certificate; empty for those that everybody trusts
   * @param perSecond how many messages may leave by it; 0 means that nothing limits them
   */
  public record SmsRoute(
      String name,
      String key,
      String url,
      String user,
      Secret password,
      String sender,
      int perSecond,
      boolean isInHexThenDecimal,
      boolean isInUcs2,
      Optional<Path> authority) {
    public boolean isSmpp() {
      return url.startsWith("smpp:") || url.startsWith("smpps:");
    }

    private boolean isProtected() {
      return url.startsWith("https://")
          || url.matches("smpps://[^/:]+:\\d+")
          || url.matches("http://" + THIS_MACHINE + "(:\\d+)?/.*")
          || url.matches("smpp://" + THIS_MACHINE + ":\\d+");
    }
  }

  static SmsRoutes read(SettingReader in, URI baseUrl) {
    List<SmsRoute> routes = new ArrayList<>();
    routes.add(route(in, "first", "parvis.sms"));
    SmsRoute second = route(in, "second", "parvis.sms.second");
    if (!second.url().isEmpty()) {
      routes.add(second);
    }
    Set<String> sources = in.addresses("parvis.sms.receipts-from");
    return new SmsRoutes(
        List.copyOf(routes),
        in.url("parvis.sms.receipts-url", baseUrl.toString()),
        sources.isEmpty() ? Set.of("127.0.0.1", "::1") : sources);
  }

  private static SmsRoute route(SettingReader in, String name, String key) {
    return new SmsRoute(
        name,
        key,
        in.text(key + ".url", ""),
        in.text(key + ".user", ""),
        in.secret(key + ".password", ""),
        in.text(key + ".sender", "Parvis"),
        in.number(key + ".rate", 20, 0, 10_000),
        !in.choice(key + ".ids", "same", "same", "hex-then-decimal").equals("same"),
        in.choice(key + ".alphabet", "gsm", "gsm", "ucs2").equals("ucs2"),
        in.authority(key + ".authority"));
  }

  void checkProduction(SettingReader in, String hint) {
    for (SmsRoute route : routes) {
      if (!route.isProtected()) {
        in.problem(
            route.key() + ".url",
            "production needs the address of an SMS gateway: https or smpps, or http or smpp on this"
                + " machine"
                + hint);
      }
    }
  }
}
