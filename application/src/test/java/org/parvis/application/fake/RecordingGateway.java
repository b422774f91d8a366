package org.parvis.application.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.parvis.application.port.Mails;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.TextMessages;
import org.parvis.domain.message.OutboundMessage;

/** Remembers the messages of one route that were handed over, and answers as scripted. */
public final class RecordingGateway implements Mails, TextMessages {

  private final ImmediateTransactions transactions;
  private final Deque<SendResult> script = new ArrayDeque<>();
  private final List<OutboundMessage> messages = new ArrayList<>();
  private Runnable meanwhile = () -> {};

  public RecordingGateway(ImmediateTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public synchronized SendResult send(OutboundMessage message) {
    transactions.refuseInside("sending");
    messages.add(message);
    meanwhile.run();
    SendResult scripted = script.poll();
    return scripted == null ? new SendResult.Accepted() : scripted;
  }

  /** Every message takes so long from now on. */
  public void takes(Duration time, MutableClock clock) {
    meanwhile = () -> clock.advance(time);
  }

  /** The next answers, in this order; after them everything is accepted. */
  public synchronized void willAnswer(SendResult... answers) {
    script.addAll(List.of(answers));
  }

  /** All that was handed over, whatever the answer was. */
  public synchronized List<OutboundMessage> messages() {
    return List.copyOf(messages);
  }
}
