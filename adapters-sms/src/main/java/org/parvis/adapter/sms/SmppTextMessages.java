package org.parvis.adapter.sms;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.parvis.application.message.TakeReceipt;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.TextMessages;
import org.parvis.domain.message.OutboundMessage;

/**
 * Text messages over SMPP 3.4 to an operator's SMSC. One session is bound when the first message
 * leaves, and again when it was lost; nothing is sent twice by this class itself. The operator
 * keeps a message for what is left of its life and no longer. Long texts leave in parts that say so
 * in their header, which every SMSC passes on.
 */
public final class SmppTextMessages implements TextMessages, AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration LONGEST_KEPT = Duration.ofDays(2);

  /** SMPP 3.4 §5.2.17: a final one, good or bad. */
  private static final int RECEIPT = 1;

  private static final int NO_RECEIPT = 0;

  private final SmsTexts texts;
  private final Gateway gateway;
  private final Clock clock;
  private final Duration answer;
  private final SmppReceipts receipts;
  private SMPPSession session = new SMPPSession();
  private @Nullable SmppConnection connection;

  /**
   * Where the SMSC is and how we are known there.
   *
   * @param address {@code smpps://host:port}, or {@code smpp://} without TLS
   * @param user its {@code system_id}, at most 15 characters
   * @param password at most 8 characters, as SMPP has it
   * @param from the sender that phones show: at most 11 letters, or a number
   * @param habits in what it differs from others
   * @param tls how its certificate is looked at, beside its name; empty for the authorities that
   *     everybody trusts
   */
  public record Gateway(
      URI address,
      String user,
      String password,
      String from,
      SmppHabits habits,
      Optional<SSLSocketFactory> tls) {
    @Override
    public String toString() {
      return "Gateway[" + address + "]";
    }

    SSLSocketFactory sockets() {
      return tls.orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    boolean isTls() {
      return "smpps".equalsIgnoreCase(address.getScheme());
    }
  }

  /**
   * Makes the route; nothing is bound yet.
   *
   * @param route its name in the configuration
   */
  public SmppTextMessages(
      String route, SmsTexts texts, Gateway gateway, TakeReceipt takeReceipt, Clock clock) {
    this(route, texts, gateway, takeReceipt, clock, ANSWER);
  }

  /** With another patience than {@link #ANSWER} for each answer. */
  SmppTextMessages(
      String route,
      SmsTexts texts,
      Gateway gateway,
      TakeReceipt takeReceipt,
      Clock clock,
      Duration answer) {
    this.texts = texts;
    this.gateway = gateway;
    this.receipts = new SmppReceipts(route, gateway.habits().ids(), takeReceipt);
    this.clock = clock;
    this.answer = answer;
  }

  @Override
  public SendResult send(OutboundMessage message) {
    Duration left = Duration.between(clock.instant(), message.notAfter());
    SMPPSession bound;
    try {
      bound = bound();
    } catch (IOException notBound) {
      return notBound();
    }
    SmsParts text = SmsParts.of(texts.render(message), gateway.habits().onlyUcs2());
    SendResult first = submit(bound, message, text, 0, left);
    for (int i = 1; i < text.parts().size() && isAccepted(first); i++) {
      if (!isAccepted(submit(bound, message, text, i, left))) {
        return new SendResult.Unknown("only a part of the message was accepted");
      }
    }
    return first;
  }

  private static boolean isAccepted(SendResult result) {
    return result.match(
        accepted -> true,
        notSent -> false,
        throttled -> false,
        misconfigured -> false,
        rejected -> false,
        unknown -> false);
  }

  private SendResult submit(
      SMPPSession bound, OutboundMessage message, SmsParts text, int part, Duration left) {
    try {
      String id =
          bound
              .submitShortMessage(
                  "",
                  isNumber(gateway.from()) ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.ALPHANUMERIC,
                  isNumber(gateway.from())
                      ? NumberingPlanIndicator.ISDN
                      : NumberingPlanIndicator.UNKNOWN,
                  gateway.from(),
                  TypeOfNumber.INTERNATIONAL,
                  NumberingPlanIndicator.ISDN,
                  message.address().substring(1),
                  esmClass(text),
                  (byte) 0,
                  (byte) 0,
                  "",
                  validity(left),
                  new RegisteredDelivery(part == 0 ? RECEIPT : NO_RECEIPT),
                  (byte) 0,
                  new GeneralDataCoding(text.gsm() ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2),
                  (byte) 0,
                  octets(message.id(), text, part))
              .getMessageId();
      return new SendResult.Accepted(gateway.habits().ids().ofResponse(id));
    } catch (NegativeResponseException refused) {
      return SmppStatus.ofMessage(refused.getCommandStatus());
    } catch (ResponseTimeoutException | InvalidResponseException | IOException noAnswer) {
      return new SendResult.Unknown("no answer from the SMSC");
    } catch (PDUException unfit) {
      return new SendResult.Rejected("does not fit into SMPP");
    }
  }

  private synchronized SendResult notBound() {
    int status = connection == null ? SmppStatus.OK : connection.bindStatus().orElse(SmppStatus.OK);
    return status == SmppStatus.OK
        ? new SendResult.NotSent("the SMSC cannot be reached")
        : SmppStatus.ofBind(status);
  }

  private synchronized SMPPSession bound() throws IOException {
    if (!session.getSessionState().isBound()) {
      session.close();
      connection = null;
      session = new SMPPSession(this::connect);
      session.setMessageReceiverListener(receipts);
      session.setTransactionTimer(answer.toMillis());
      session.setEnquireLinkTimer(Math.toIntExact(IDLE.toMillis()));
      session.connectAndBind(
          gateway.address().getHost(),
          gateway.address().getPort(),
          new BindParameter(
              BindType.BIND_TRX,
              gateway.user(),
              gateway.password(),
              "",
              TypeOfNumber.UNKNOWN,
              NumberingPlanIndicator.UNKNOWN,
              ""),
          answer.toMillis());
    }
    return session;
  }

  /**
   * Binds again if the session was lost: receipts come only while one is bound.
   *
   * @return whether one is bound
   */
  public boolean keepBound() {
    try {
      return bound().getSessionState().isBound();
    } catch (IOException notNow) {
      return false;
    }
  }

  // Called by the session while it binds, so by a thread that holds the lock.
  private SmppConnection connect(String host, int port) throws IOException {
    SmppConnection opened =
        gateway.isTls()
            ? SmppConnection.overTls(gateway.sockets(), host, port)
            : SmppConnection.plain(host, port);
    connection = opened;
    return opened;
  }

  @Override
  public synchronized void close() {
    session.unbindAndClose();
  }

  private static boolean isNumber(String from) {
    return from.matches("\\+?[0-9]+");
  }

  private static ESMClass esmClass(SmsParts text) {
    return new ESMClass(
        MessageMode.DEFAULT,
        MessageType.DEFAULT,
        text.isWhole() ? GSMSpecificFeature.DEFAULT : GSMSpecificFeature.UDHI);
  }

  /** 3GPP TS 23.040 §9.2.3.24.1: which message, how many parts, which of them. */
  private static byte[] octets(UUID message, SmsParts text, int part) {
    byte[] octets = text.parts().get(part);
    if (text.isWhole()) {
      return octets;
    }
    byte[] header = {
      5,
      0,
      3,
      (byte) message.getLeastSignificantBits(),
      (byte) text.parts().size(),
      (byte) (part + 1)
    };
    byte[] all = java.util.Arrays.copyOf(header, header.length + octets.length);
    System.arraycopy(octets, 0, all, header.length, octets.length);
    return all;
  }

  /** SMPP 3.4 §7.1.1.2, relative: years, months, days, hours, minutes, seconds. */
  private static String validity(Duration left) {
    Duration kept = left.compareTo(LONGEST_KEPT) < 0 ? left : LONGEST_KEPT;
    return String.format(
        Locale.ROOT,
        "0000%02d%02d%02d%02d000R",
        kept.toDays(),
        kept.toHoursPart(),
        kept.toMinutesPart(),
        kept.toSecondsPart());
  }
}
