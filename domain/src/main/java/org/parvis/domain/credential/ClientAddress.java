package org.parvis.domain.credential;

import org.parvis.domain.shared.Bytes;

/**
 * Where a request comes from, in the two sizes in which failures are counted (security.md A9). One
 * household or machine has a whole /64 of IPv6 to choose from, so that counts as one address.
 *
 * @param single the IPv4 address, or the IPv6 /64, such as {@code 2001:db8:0:1::/64}
 * @param network the IPv4 /24, or the IPv6 /48
 */
public record ClientAddress(String single, String network) {
  private static final int IPV4 = 4;
  private static final int IPV6 = 16;

  /**
   * The address of 4 or 16 octets.
   *
   * @throws IllegalArgumentException when there is another number of them
   */
  public static ClientAddress of(Bytes octets) {
    byte[] bytes = octets.toArray();
    return switch (bytes.length) {
      case IPV4 -> ofIpv4(bytes);
      case IPV6 -> ofIpv6(bytes);
      default -> throw new IllegalArgumentException("an address has 4 or 16 octets");
    };
  }

  private static ClientAddress ofIpv4(byte[] bytes) {
    String network = octet(bytes, 0) + "." + octet(bytes, 1) + "." + octet(bytes, 2) + ".";
    return new ClientAddress(network + octet(bytes, 3), network + "0/24");
  }

  private static ClientAddress ofIpv6(byte[] bytes) {
    String network = group(bytes, 0) + ":" + group(bytes, 2) + ":" + group(bytes, 4);
    return new ClientAddress(network + ":" + group(bytes, 6) + "::/64", network + "::/48");
  }

  private static int octet(byte[] bytes, int at) {
    return bytes[at] & 0xff;
  }

  private static String group(byte[] bytes, int at) {
    return Integer.toHexString(octet(bytes, at) << 8 | octet(bytes, at + 1));
  }
}
