package org.parvis.bootstrap.wiring;

import static org.parvis.bootstrap.wiring.Observed.observed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.adapter.sms.KannelReceiptAddresses;
import org.parvis.adapter.sms.KannelTextMessages;
import org.parvis.adapter.sms.MailboxTextMessages;
import org.parvis.adapter.sms.SmppHabits;
import org.parvis.adapter.sms.SmppIds;
import org.parvis.adapter.sms.SmppTextMessages;
import org.parvis.adapter.sms.SmsTexts;
import org.parvis.adapter.web.session.AddressInDigits;
import org.parvis.application.message.DispatchMessages;
import org.parvis.application.message.DispatchMessagesService;
import org.parvis.application.message.MessageNotes;
import org.parvis.application.message.ReceiptTokens;
import org.parvis.application.message.RehearsalRoute;
import org.parvis.application.message.Routes;
import org.parvis.application.message.TakeCalledReceipt;
import org.parvis.application.message.TakeCalledReceiptService;
import org.parvis.application.message.TakeReceipt;
import org.parvis.application.message.TakeReceiptService;
import org.parvis.application.message.UndeliveredNotices;
import org.parvis.application.port.Alarms;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Mails;
import org.parvis.application.port.Members;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Receipts;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.ServerLife;
import org.parvis.application.port.TextMessages;
import org.parvis.application.port.Transactions;
import org.parvis.bootstrap.OwnAuthority;
import org.parvis.bootstrap.TextGateways;
import org.parvis.bootstrap.configuration.ParvisConfiguration;
import org.parvis.bootstrap.configuration.SmsRoutes;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.verification.ReviewClock;

/** How messages leave, and what comes back of them. */
@Dependent
class MessageWiring {
  private static final String RECEIPTS = "/receipts";

  @Produces
  @Singleton
  TextGateways textGateways(
      ParvisConfiguration configuration,
      RehearsalRoute rehearsal,
      ReceiptTokens tokens,
      TakeReceipt takeReceipt,
      Clock clock) {
    SmsTexts texts =
        SmsTexts.from(
            configuration.server().data().resolve("texts"),
            configuration.server().baseUrl().getHost());
    TextGateways gateways = new TextGateways();
    if (configuration.rehearsal()) {
      gateways.add(RehearsalRoute.NAME, new MailboxTextMessages(texts, rehearsal, clock), 0);
      return gateways;
    }
    URI receipts = URI.create(configuration.sms().receipts() + RECEIPTS);
    for (SmsRoutes.SmsRoute route : configuration.sms().routes()) {
      TextMessages gateway =
          route.isSmpp()
              ? smpp(route, texts, takeReceipt, clock)
              : kannel(
                  route, texts, new KannelReceiptAddresses(receipts, route.name(), tokens), clock);
      gateways.add(route.name(), gateway, route.perSecond());
    }
    return gateways;
  }

  void close(@Disposes TextGateways gateways) {
    gateways.close();
  }

  private static TextMessages smpp(
      SmsRoutes.SmsRoute route, SmsTexts texts, TakeReceipt takeReceipt, Clock clock) {
    return new SmppTextMessages(
        route.name(),
        texts,
        new SmppTextMessages.Gateway(
            URI.create(route.url()),
            route.user(),
            route.password().reveal(),
            route.sender(),
            new SmppHabits(
                route.isInHexThenDecimal() ? SmppIds.HEX_THEN_DECIMAL : SmppIds.SAME,
                route.isInUcs2()),
            route.authority().map(OwnAuthority::socketsTrusting)),
        takeReceipt,
        clock);
  }

  private static TextMessages kannel(
      SmsRoutes.SmsRoute route, SmsTexts texts, KannelReceiptAddresses receipts, Clock clock) {
    return new KannelTextMessages(
        texts,
        new KannelTextMessages.Gateway(
            URI.create(route.url()), route.user(), route.password().reveal(), route.sender()),
        receipts,
        clock);
  }

  @Produces
  @ApplicationScoped
  DispatchMessages dispatchMessages(
      ServerLife life,
      Outbox outbox,
      TextGateways texts,
      Mails mails,
      UndeliveredNotices undelivered,
      Alarms alarms,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    Routes relay =
        new Routes(
            List.of(new Routes.Route("mail", mails::send, Double.MAX_VALUE)),
            alarms,
            AdapterWiring::pause,
            clock);
    return observed(
            new DispatchMessagesService(
                life,
                outbox,
                new Routes(texts.routes(), alarms, AdapterWiring::pause, clock),
                relay,
                new MessageNotes(outbox, undelivered, journal, transactions, clock),
                transactions,
                clock))
        ::execute;
  }

  @Produces
  @Singleton
  UndeliveredNotices undelivered(
      Members members,
      ReviewCases cases,
      ReviewClock reviewClock,
      Identifiers identifiers,
      Journal journal) {
    return new UndeliveredNotices(members, cases, reviewClock, identifiers, journal);
  }

  @Produces
  @Singleton
  ReceiptTokens receiptTokens(Digests digests) {
    return new ReceiptTokens(digests);
  }

  @Produces
  @ApplicationScoped
  TakeReceipt takeReceipt(Receipts receipts, Transactions transactions, Clock clock) {
    return observed(new TakeReceiptService(receipts, transactions, clock))::execute;
  }

  @Produces
  @ApplicationScoped
  TakeCalledReceipt takeCalledReceipt(
      TakeReceipt takeReceipt,
      ReceiptTokens tokens,
      ParvisConfiguration configuration,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new TakeCalledReceiptService(
                takeReceipt,
                tokens,
                sources(configuration.sms().receiptSources()),
                journal,
                transactions,
                clock))
        ::execute;
  }

  private static Set<ClientAddress> sources(Set<String> addresses) {
    return addresses.stream()
        .map(address -> AddressInDigits.read(address).orElseThrow())
        .collect(Collectors.toUnmodifiableSet());
  }
}
