package org.parvis.walk;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** The first words of a TLS client, for versions that Java itself no longer offers (RFC 5246). */
final class OldGreeting {
  /** The kind of record in which a server goes on; an alert has another, an end none. */
  static final int WELCOME = 22;

  private static final int PATIENCE_MILLIS = 20_000;
  private static final int CLIENT_HELLO = 1;

  // ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 for 1.2; ..._AES_128_CBC_SHA for those before.
  private static final int[] CIPHERS = {0xC02B, 0xC009};

  // supported_groups: secp256r1; ec_point_formats: uncompressed; signature_algorithms:
  // ecdsa_sha256.
  private static final int[] EXTENSIONS = {
    0, 10, 0, 4, 0, 2, 0, 23, 0, 11, 0, 2, 1, 0, 0, 13, 0, 4, 0, 2, 4, 3
  };

  private final int minor;

  private OldGreeting(int minor) {
    this.minor = minor;
  }

  static OldGreeting of(String version) {
    return new OldGreeting(
        switch (version) {
          case "TLSv1" -> 1;
          case "TLSv1.1" -> 2;
          case "TLSv1.2" -> 3;
          default -> throw new IllegalArgumentException(version);
        });
  }

  /** The kind of record that comes back; -1 when the server hangs up. */
  int answerOf(InetSocketAddress server) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(server, PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      byte[] hello = hello();
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeByte(WELCOME);
      out.writeShort(0x0301);
      out.writeShort(hello.length + 4);
      out.writeByte(CLIENT_HELLO);
      out.writeByte(0);
      out.writeShort(hello.length);
      out.write(hello);
      out.flush();
      return socket.getInputStream().read();
    }
  }

  private byte[] hello() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(3);
    out.writeByte(minor);
    out.write(new byte[32]);
    out.writeByte(0);
    out.writeShort(2 * CIPHERS.length);
    for (int cipher : CIPHERS) {
      out.writeShort(cipher);
    }
    out.writeByte(1);
    out.writeByte(0);
    out.writeShort(EXTENSIONS.length);
    for (int one : EXTENSIONS) {
      out.writeByte(one);
    }
    return bytes.toByteArray();
  }
}
