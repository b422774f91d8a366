package org.parvis.bootstrap.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Whether a setting is an address in digits, so that no name service decides who may reach us.
 *
 * <p>The pages read addresses by the same rules in a class of their own: this one is packed, with
 * its package and nothing else, into what {@code ./parvis} asks before there is a server.
 */
final class AddressDigits {
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private AddressDigits() {}

  static boolean isAddress(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return false;
    }
    try {
      return InetAddress.getByName(text) != null;
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }

  /** The same with the zone of a machine's own network behind it, as in fe80::1%eth0. */
  static boolean isAddressInZone(String text) {
    int zone = text.indexOf('%');
    return isAddress(zone < 0 ? text : text.substring(0, zone));
  }
}
