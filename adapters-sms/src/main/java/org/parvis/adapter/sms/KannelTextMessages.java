package org.parvis.adapter.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.TextMessages;
import org.parvis.domain.message.OutboundMessage;

/**
 * Text messages through a Kannel gateway, in the form that keeps password and text out of the
 * address: a POST whose headers say to whom. Kannel gives no message id, so it is given ours for
 * its receipts; an answer that does not come may still mean a message that left.
 */
public final class KannelTextMessages implements TextMessages {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(10);

  /** Bits: delivered, failed, rejected by the SMSC. That it took the message tells us nothing. */
  private static final String DELIVERED_FAILED_OR_REJECTED = "19";

  private static final int ACCEPTED = 202;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  private final SmsTexts texts;
  private final Gateway gateway;
  private final KannelReceiptAddresses receipts;
  private final Clock clock;
  private final Duration answer;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * Where the gateway is and how we are known there.
   *
   * @param sendSms address of its sendsms service
   * @param from the sender that phones show
   */
  public record Gateway(URI sendSms, String user, String password, String from) {
    @Override
    public String toString() {
      return "Gateway[" + sendSms + "]";
    }
  }

  /**
   * Makes the route.
   *
   * @param receipts where the gateway reports what became of a message
   */
  public KannelTextMessages(
      SmsTexts texts, Gateway gateway, KannelReceiptAddresses receipts, Clock clock) {
    this(texts, gateway, receipts, clock, READ);
  }

  /** With another patience than {@link #READ} for an answer. */
  KannelTextMessages(
      SmsTexts texts,
      Gateway gateway,
      KannelReceiptAddresses receipts,
      Clock clock,
      Duration answer) {
    this.texts = texts;
    this.gateway = gateway;
    this.receipts = receipts;
    this.clock = clock;
    this.answer = answer;
  }

  @Override
  public SendResult send(OutboundMessage message) {
    String text = texts.render(message);
    boolean gsm = GsmAlphabet.canWrite(text);
    HttpRequest request =
        HttpRequest.newBuilder(gateway.sendSms())
            .timeout(answer)
            .header("Content-Type", "text/plain; charset=" + (gsm ? "UTF-8" : "UTF-16BE"))
            .header("X-Kannel-Username", gateway.user())
            .header("X-Kannel-Password", gateway.password())
            .header("X-Kannel-From", gateway.from())
            .header("X-Kannel-To", message.address())
            .header("X-Kannel-Coding", gsm ? "0" : "2")
            .header("X-Kannel-Charset", gsm ? "UTF-8" : "UTF-16BE")
            .header("X-Kannel-DLR-Mask", DELIVERED_FAILED_OR_REJECTED)
            .header("X-Kannel-DLR-Url", receipts.of(message.id()))
            .header("X-Kannel-Validity", String.valueOf(minutesLeft(message)))
            .POST(
                HttpRequest.BodyPublishers.ofString(text, gsm ? UTF_8 : StandardCharsets.UTF_16BE))
            .build();
    try {
      return resultOf(
          message, http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
      return new SendResult.NotSent("gateway cannot be reached");
    } catch (IOException cut) {
      return new SendResult.Unknown("no answer from the gateway");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new SendResult.Unknown("stopped while waiting for the gateway");
    }
  }

  // Kannel counts in minutes; a code that arrives after its life serves nobody.
  private long minutesLeft(OutboundMessage message) {
    return Math.max(1, Duration.between(clock.instant(), message.notAfter()).toMinutes());
  }

  private static SendResult resultOf(OutboundMessage message, int status) {
    if (status == ACCEPTED || status == 200) {
      return new SendResult.Accepted(message.id().toString());
    }
    String cause = "gateway answered " + status;
    return switch (status) {
      case UNAVAILABLE -> new SendResult.NotSent(cause);
      case TOO_MANY_REQUESTS -> new SendResult.Throttled(cause);
      case UNAUTHORIZED, FORBIDDEN -> new SendResult.Misconfigured(cause);
      default ->
          status >= SERVER_ERROR ? new SendResult.Unknown(cause) : new SendResult.Rejected(cause);
    };
  }
}
