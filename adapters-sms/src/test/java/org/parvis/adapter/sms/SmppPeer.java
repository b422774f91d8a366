package org.parvis.adapter.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.commons.util.windowing.WindowFuture;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.type.SmppChannelException;
import com.cloudhopper.smpp.type.SmppProcessingException;
import com.cloudhopper.smpp.type.SmppTimeoutException;
import com.cloudhopper.smpp.type.UnrecoverablePduException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.adapter.sms.TextMessagesContract.Received;

/** An SMSC by another hand than the client's; it joins parts as telephones do. */
// The interfaces of the library are raw.
@SuppressWarnings("rawtypes")
public final class SmppPeer implements SmppServerHandler, AutoCloseable {
  private static final String PASSWORD = "secret";
  private static final int UDHI = 0x40;
  private static final int HEADER = 6;
  private static final long ANSWER_MILLIS = 5000;

  private final int port;
  private final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
  private final List<SmppServerSession> sessions = new CopyOnWriteArrayList<>();
  private volatile DefaultSmppServer server;
  private volatile int status = SmppConstants.STATUS_OK;
  private volatile boolean silent;
  private volatile Consumer<SubmitSm> accepted = message -> {};
  private volatile String idPrefix = "";
  private volatile @Nullable Runnable early;

  private SmppPeer(int port) {
    this.port = port;
    this.server = listen();
  }

  /** At a port that is known before, telling of each message that it accepts before it answers. */
  static SmppPeer at(int port, Consumer<SubmitSm> accepted) {
    SmppPeer peer = new SmppPeer(port);
    peer.accepted = accepted;
    return peer;
  }

  public static SmppPeer start() throws IOException {
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

  /** Where it listens. */
  public URI uri() {
    return URI.create("smpp://127.0.0.1:" + port);
  }

  SmppTextMessages.Gateway address() {
    return address(PASSWORD);
  }

  SmppTextMessages.Gateway address(String password) {
    return address(password, SmppHabits.USUAL);
  }

  SmppTextMessages.Gateway address(SmppHabits habits) {
    return address(PASSWORD, habits);
  }

  private SmppTextMessages.Gateway address(String password, SmppHabits habits) {
    return new SmppTextMessages.Gateway(
        URI.create("smpp://127.0.0.1:" + port),
        "parvis",
        password,
        "PARVIS",
        habits,
        Optional.empty());
  }

  void answers(int wanted) {
    status = wanted;
  }

  /** Before the first message that it takes is answered. */
  void doesBeforeItAnswers(Runnable what) {
    early = what;
  }

  /** What stands before the count in the ids of messages. */
  void callsMessages(String prefix) {
    idPrefix = prefix;
  }

  /**
   * Sends a receipt by the newest session.
   *
   * @param fields beside the text
   * @return the status that it was answered with
   */
  int reports(String text, Tlv... fields) {
    DeliverSm receipt = new DeliverSm();
    receipt.setEsmClass(SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT);
    receipt.setSourceAddress(new Address((byte) 1, (byte) 1, "33612345678"));
    receipt.setDestAddress(new Address((byte) 5, (byte) 0, "PARVIS"));
    for (Tlv field : fields) {
      receipt.addOptionalParameter(field);
    }
    try {
      receipt.setShortMessage(text.getBytes(US_ASCII));
      WindowFuture<Integer, PduRequest, PduResponse> answer =
          sessions.get(sessions.size() - 1).sendRequestPdu(receipt, ANSWER_MILLIS, true);
      if (!answer.await(ANSWER_MILLIS) || !answer.isSuccess()) {
        throw new IllegalStateException("a receipt is not answered");
      }
      return answer.getResponse().getCommandStatus();
    } catch (RecoverablePduException
        | UnrecoverablePduException
        | SmppTimeoutException
        | SmppChannelException
        | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  void fallsSilent() {
    silent = true;
  }

  /** All connections end, and it listens again. */
  void restarts() {
    server.destroy();
    server = listen();
  }

  /** How often somebody bound who knew the password. */
  public int binds() {
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
            return request instanceof SubmitSm message
                ? answer(session, message)
                : request.createResponse();
          }
        });
  }

  private @Nullable PduResponse answer(SmppServerSession session, SubmitSm message) {
    if (status == SmppConstants.STATUS_OK) {
      submitted.add(message);
      accepted.accept(message);
    }
    SubmitSmResp response = message.createResponse();
    response.setMessageId(idPrefix + submitted.size());
    response.setCommandStatus(status);
    Runnable first = early;
    if (silent || first == null) {
      return silent ? null : response;
    }
    // Not by the thread that reads: it has to read the answer to what is sent first.
    new Thread(() -> answerAfter(first, session, response)).start();
    return null;
  }

  private static void answerAfter(
      Runnable first, SmppServerSession session, SubmitSmResp response) {
    first.run();
    try {
      session.sendResponsePdu(response);
    } catch (RecoverablePduException
        | UnrecoverablePduException
        | SmppChannelException
        | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
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
