package org.parvis.bench.messaging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parvis.adapter.sms.SmppHabits;
import org.parvis.adapter.sms.SmppTextMessages;
import org.parvis.adapter.sms.SmsTexts;
import org.parvis.application.fake.ImmediateTransactions;
import org.parvis.application.fake.InMemoryCheckQueue;
import org.parvis.application.fake.RecordingAlarms;
import org.parvis.application.fake.RecordingJournal;
import org.parvis.application.fake.World;
import org.parvis.application.message.DispatchMessages;
import org.parvis.application.message.DispatchMessagesService;
import org.parvis.application.message.MessageNotes;
import org.parvis.application.message.Routes;
import org.parvis.application.message.TakeReceiptService;
import org.parvis.application.operation.TakeUpWork;
import org.parvis.application.operation.TakeUpWorkService;
import org.parvis.application.port.Outbox.Lane;
import org.parvis.application.port.ServerLife;

/** What the server does with messages, and nothing else of it; to be killed. */
public final class Dispatcher {
  private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
  private static final int THREADS = 4;

  private final DispatchMessages dispatch;
  private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS);

  private Dispatcher(DispatchMessages dispatch) {
    this.dispatch = dispatch;
  }

  /**
   * Runs until it is killed.
   *
   * @param arguments the database, the SMSC's port, this life, the lives that ended separated by
   *     commas, and by how many seconds the clock is ahead
   */
  public static void main(String[] arguments) {
    Store store = Store.at(arguments[0]);
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(arguments[4])));
    TakeUpWork takeUpWork =
        new TakeUpWorkService(
            new InMemoryCheckQueue(), store.outbox(), store.transactions(), clock);
    boolean unused =
        takeUpWork
            .execute(new TakeUpWork.Command(lives(arguments[3])))
            .match(nothing -> false, takenUp -> true);
    SmppTextMessages smsc = smsc(store, Integer.parseInt(arguments[1]), clock);
    Routes texts = routes(new Routes.Route("smsc", smsc::send, Double.MAX_VALUE), clock);
    new Dispatcher(
            new DispatchMessagesService(
                new ServerLife(UUID.fromString(arguments[2])),
                store.outbox(),
                texts,
                texts,
                new MessageNotes(
                    store.outbox(),
                    new World().undelivered,
                    new RecordingJournal(),
                    store.transactions(),
                    clock),
                store.transactions(),
                clock))
        .start();
    System.out.println("dispatching");
  }

  private void start() {
    for (long millis : new long[] {200, 500, 1000}) {
      beat(Lane.CODES, millis);
    }
    beat(Lane.NOTICES, 400);
  }

  private void beat(Lane lane, long millis) {
    Object unused =
        executor.scheduleWithFixedDelay(
            () -> {
              try {
                work(lane);
              } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "Goes on", failed);
              }
            },
            0,
            millis,
            TimeUnit.MILLISECONDS);
  }

  private void work(Lane lane) {
    boolean more = true;
    while (more) {
      more =
          dispatch
              .execute(new DispatchMessages.Command(lane))
              .match(dispatched -> true, idle -> false);
    }
  }

  private static SmppTextMessages smsc(Store store, int port, Clock clock) {
    return new SmppTextMessages(
        "smsc",
        new SmsTexts(),
        new SmppTextMessages.Gateway(
            URI.create("smpp://127.0.0.1:" + port),
            "parvis",
            "secret",
            "PARVIS",
            SmppHabits.USUAL,
            Optional.empty()),
        new TakeReceiptService(store.receipts(), store.transactions(), clock),
        clock);
  }

  private static Routes routes(Routes.Route route, Clock clock) {
    Consumer<Duration> pause =
        length -> {
          throw new IllegalStateException("nothing limits the rate here");
        };
    return new Routes(
        List.of(route), new RecordingAlarms(new ImmediateTransactions()), pause, clock);
  }

  private static Set<ServerLife> lives(String text) {
    return Arrays.stream(text.split(",", -1))
        .filter(Predicate.not(String::isEmpty))
        .map(UUID::fromString)
        .map(ServerLife::new)
        .collect(Collectors.toSet());
  }
}
