package org.parvis.adapter.sms;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.OptionalInt;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Connections to an SMSC that nobody waits for without end. */
final class SmppConnection extends SocketConnection {
  private static final int CONNECT = Math.toIntExact(Duration.ofSeconds(3).toMillis());
  private static final int HANDSHAKE = Math.toIntExact(Duration.ofSeconds(10).toMillis());

  private final BindAnswer answers;

  private SmppConnection(Socket socket) throws IOException {
    super(socket);
    answers = new BindAnswer(super.getInputStream());
  }

  @Override
  public InputStream getInputStream() {
    return answers;
  }

  /** What the SMSC answered to our bind; 0 is a yes. */
  OptionalInt bindStatus() {
    return answers.status();
  }

  static SmppConnection plain(String host, int port) throws IOException {
    return new SmppConnection(socket(host, port));
  }

  /** Only to who shows a certificate for the name that was called. */
  static SmppConnection overTls(SSLSocketFactory tls, String host, int port) throws IOException {
    Socket plain = socket(host, port);
    try {
      SSLSocket socket = (SSLSocket) tls.createSocket(plain, host, port, true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
      socket.setSSLParameters(parameters);
      socket.setSoTimeout(HANDSHAKE);
      socket.startHandshake();
      return new SmppConnection(socket);
    } catch (IOException refused) {
      plain.close();
      throw refused;
    }
  }

  private static Socket socket(String host, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), CONNECT);
      return socket;
    } catch (IOException nobodyThere) {
      socket.close();
      throw nobodyThere;
    }
  }
}
