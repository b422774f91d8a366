package org.parvis.bootstrap;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Takes any certificate for the server's own. For talks of the server with its own port only, in
 * which nothing is said that a stranger may not hear: the certificate names members' addresses, not
 * the one by which the server reaches itself.
 */
final class OwnCertificate implements X509TrustManager {
  private OwnCertificate() {}

  static SocketFactory sockets() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new OwnCertificate()}, new SecureRandom());
      return context.getSocketFactory();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK speaks TLS", impossible);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) {
    throw new UnsupportedOperationException("nobody is served with this");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) {
    // See above.
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
