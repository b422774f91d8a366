package org.parvis.bootstrap.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names that a certificate is for, as browsers read them (RFC 9525). */
final class HostNames {
  private static final int NAME = 2;
  private static final int ADDRESS = 7;

  private HostNames() {}

  /** Whether a browser that opens this host accepts the certificate for it. */
  static boolean covers(X509Certificate certificate, String host) {
    String wanted = plain(host);
    Optional<InetAddress> digits = address(wanted);
    return alternatives(certificate).stream()
        .anyMatch(
            entry ->
                digits.isPresent()
                    ? entry.get(0).equals(ADDRESS) && address((String) entry.get(1)).equals(digits)
                    : entry.get(0).equals(NAME) && matches((String) entry.get(1), wanted));
  }

  static boolean isAddress(String host) {
    return address(plain(host)).isPresent();
  }

  /** Without the brackets that an IPv6 address has in a URL. */
  static String plain(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  // A star stands for one label, the first.
  private static boolean matches(String name, String host) {
    String pattern = name.toLowerCase(Locale.ROOT);
    String wanted = host.toLowerCase(Locale.ROOT);
    int dot = wanted.indexOf('.');
    return pattern.equals(wanted)
        || (pattern.startsWith("*.")
            && dot > 0
            && pattern.substring(1).equals(wanted.substring(dot)));
  }

  private static Collection<List<?>> alternatives(X509Certificate certificate) {
    try {
      return Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
    } catch (CertificateParsingException broken) {
      return List.of();
    }
  }

  // Digits only: no name service is asked.
  private static Optional<InetAddress> address(String text) {
    if (!text.matches("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }
}
