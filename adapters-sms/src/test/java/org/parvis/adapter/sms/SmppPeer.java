package org.parvis.adapter.sms;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.type.SmppChannelException;
import com.cloudhopper.smpp.type.SmppProcessingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.parvis.adapter.sms.TextMessagesContract.Received;

/** An SMSC by another hand than the client's; it joins parts as telephones do. */
// The interfaces of the library are raw.
@SuppressWarnings("rawtypes")
final class SmppPeer implements SmppServerHandler, AutoCloseable {
  private static final String PASSWORD = "secret";
  private static final int UDHI = 0x40;
  private static final int HEADER = 6;

  private final int port;
  private final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
  private final List<SmppServerSession> sessions = new CopyOnWriteArrayList<>();
  private volatile DefaultSmppServer server;
  private volatile int status = SmppConstants.STATUS_OK;
  private volatile boolean silent;

  private SmppPeer(int port) {
    this.port = port;
    this.server = listen();
  }

  static SmppPeer start() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    return new SmppPeer(port);
  }

  private DefaultSmppServer listen() {
    SmppServerConfiguration configuration = new SmppServerConfiguration();
    configuration.setHost("127.0.0.1");
    configuration.setPort(port);
    configuration.setSystemId("peer");
    DefaultSmppServer listening =
        new DefaultSmppServer(configuration, this, Executors.newCachedThreadPool());
    try {
      listening.start();
    } catch (SmppChannelException failed) {
      throw new IllegalStateException(failed);
    }
    return listening;
  }

  SmppTextMessages.Gateway address() {
    return address(PASSWORD);
  }

  SmppTextMessages.Gateway address(String password) {
    return new SmppTextMessages.Gateway(
        URI.create("smpp://127.0.0.1:" + port), "parvis", password, "PARVIS");
  }

  void answers(int wanted) {
    status = wanted;
  }

  void fallsSilent() {
    silent = true;
  }

  /** All connections end, and it listens again. */
  void restarts() {
    server.destroy();
    server = listen();
  }

  int binds() {
    return sessions.size();
  }

  List<SubmitSm> submitted() {
    return List.copyOf(submitted);
  }

  /** What telephones show: one message for all parts with one reference that follow each other. */
  List<Received> received() {
    List<Received> whole = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (SubmitSm part : submitted) {
      byte[] octets = part.getShortMessage();
      boolean isPart = (part.getEsmClass() & UDHI) != 0;
      text.append(
          decoded(part, isPart ? Arrays.copyOfRange(octets, HEADER, octets.length) : octets));
      if (!isPart || octets[4] == octets[5]) {
        whole.add(new Received("+" + part.getDestAddress().getAddress(), text.toString()));
        text.setLength(0);
      }
    }
    return whole;
  }

  private static String decoded(SubmitSm part, byte[] octets) {
    return part.getDataCoding() == SmppConstants.DATA_CODING_UCS2
        ? new String(octets, UTF_16BE)
        : CharsetUtil.decode(octets, CharsetUtil.CHARSET_GSM);
  }

  @Override
  public void sessionBindRequested(
      Long id, SmppSessionConfiguration configuration, BaseBind request)
      throws SmppProcessingException {
    if (!configuration.getPassword().equals(PASSWORD)) {
      throw new SmppProcessingException(SmppConstants.STATUS_INVPASWD);
    }
  }

  @Override
  public void sessionCreated(Long id, SmppServerSession session, BaseBindResp response) {
    sessions.add(session);
    session.serverReady(
        new DefaultSmppSessionHandler() {
          @Override
          public @Nullable PduResponse firePduRequestReceived(PduRequest request) {
            return request instanceof SubmitSm message ? answer(message) : request.createResponse();
          }
        });
  }

  private @Nullable PduResponse answer(SubmitSm message) {
    if (status == SmppConstants.STATUS_OK) {
      submitted.add(message);
    }
    SubmitSmResp response = message.createResponse();
    response.setMessageId(Integer.toString(submitted.size()));
    response.setCommandStatus(status);
    return silent ? null : response;
  }

  @Override
  public void sessionDestroyed(Long id, SmppServerSession session) {
    session.destroy();
  }

  /** Its threads end with it; once more changes nothing. */
  @Override
  public void close() {
    if (!server.isDestroyed()) {
      server.destroy();
    }
  }
}
