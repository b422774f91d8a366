package org.parvis.adapter.web.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.shared.Bytes;

/**
 * An address of the network layer as it is written. Anything but digits, names included, is none:
 * no name service is asked about what a stranger writes into a header.
 */
public final class AddressInDigits {
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private AddressInDigits() {}

  /** Where requests from that address come from. */
  public static Optional<ClientAddress> read(String text) {
    return parse(text).map(address -> ClientAddress.of(Bytes.of(address.getAddress())));
  }

  /** The address in the one form in which equal ones are equal texts. */
  public static Optional<String> normalised(String text) {
    return parse(text).map(InetAddress::getHostAddress);
  }

  private static Optional<InetAddress> parse(String text) {
    int zone = text.indexOf('%');
    String digits = zone < 0 ? text : text.substring(0, zone);
    if (!IPV4.matcher(digits).matches() && !IPV6.matcher(digits).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(digits));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }
}
