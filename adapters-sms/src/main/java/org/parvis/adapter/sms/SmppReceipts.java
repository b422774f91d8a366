package org.parvis.adapter.sms;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.parvis.application.message.TakeReceipt;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.ReceiptStatus;

/**
 * What an SMSC reports over its session, as text (SMPP 3.4 appendix B) or as fields beside it,
 * which are believed first (§5.3.2.12, §5.3.2.35). Stored at once, matched later. Called by the
 * session's threads.
 */
final class SmppReceipts implements MessageReceiverListener {
  private static final Logger LOG = System.getLogger(SmppReceipts.class.getName());

  /** The SMSC keeps what it could not deliver to us, and tries again (SMPP 3.4 §5.1.3). */
  private static final int NOT_NOW = 0x64;

  private final String route;
  private final SmppIds ids;
  private final TakeReceipt takeReceipt;

  SmppReceipts(String route, SmppIds ids, TakeReceipt takeReceipt) {
    this.route = route;
    this.ids = ids;
    this.takeReceipt = takeReceipt;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
    if (!delivered.isSmscDeliveryReceipt()) {
      LOG.log(Level.DEBUG, "Route {0}: somebody has answered a message; nobody reads that", route);
      return;
    }
    Optional<TakeReceipt.Command> receipt = read(delivered);
    if (receipt.isEmpty()) {
      LOG.log(Level.WARNING, "Route {0}: a receipt cannot be read", route);
      return;
    }
    try {
      boolean unused =
          takeReceipt.execute(receipt.orElseThrow()).match(taken -> true, known -> true);
    } catch (RuntimeException notStored) {
      LOG.log(
          Level.WARNING, "Route " + route + ": a receipt waits, it cannot be stored", notStored);
      throw new ProcessRequestException("not now", NOT_NOW, notStored);
    }
  }

  private Optional<TakeReceipt.Command> read(DeliverSm delivered) {
    Optional<DeliveryReceipt> text = text(delivered);
    Optional<String> id =
        field(delivered, OptionalParameter.Receipted_message_id.class)
            .map(OptionalParameter.OctetString::getValueAsString)
            .map(ids::ofResponse)
            .or(() -> text.map(DeliveryReceipt::getId).map(ids::ofReceipt))
            .filter(given -> !given.isBlank());
    Optional<ReceiptStatus> status =
        field(delivered, OptionalParameter.Message_state.class)
            .flatMap(state -> status(state.getValue()))
            .or(() -> text.map(DeliveryReceipt::getFinalStatus).map(SmppReceipts::status));
    return id.flatMap(
        reference ->
            status.map(
                said ->
                    new TakeReceipt.Command(
                        new Handover(route, reference), said, raw(delivered, text))));
  }

  private static Optional<DeliveryReceipt> text(DeliverSm delivered) {
    try {
      return Optional.of(delivered.getShortMessageAsDeliveryReceipt());
    } catch (InvalidDeliveryReceiptException noText) {
      return Optional.empty();
    }
  }

  private static <P extends OptionalParameter> Optional<P> field(
      DeliverSm delivered, Class<P> type) {
    return Optional.ofNullable(delivered.getOptionalParameter(type));
  }

  // Without the beginning of the message that a receipt quotes: it may be a code.
  private static String raw(DeliverSm delivered, Optional<DeliveryReceipt> text) {
    StringBuilder raw = new StringBuilder();
    text.ifPresent(
        receipt ->
            raw.append("id:")
                .append(receipt.getId())
                .append(" stat:")
                .append(receipt.getFinalStatus())
                .append(" err:")
                .append(receipt.getError()));
    field(delivered, OptionalParameter.Receipted_message_id.class)
        .ifPresent(id -> raw.append(" receipted_message_id:").append(id.getValueAsString()));
    field(delivered, OptionalParameter.Message_state.class)
        .ifPresent(state -> raw.append(" message_state:").append(state.getValue()));
    return raw.toString().strip();
  }

  private static ReceiptStatus status(DeliveryReceiptState state) {
    return switch (state) {
      case DELIVRD -> ReceiptStatus.DELIVERED;
      case EXPIRED -> ReceiptStatus.EXPIRED;
      case DELETED, UNDELIV, REJECTD -> ReceiptStatus.FAILED;
      case ACCEPTD, ENROUTE -> ReceiptStatus.ACCEPTED;
      case UNKNOWN -> ReceiptStatus.UNKNOWN;
    };
  }

  /** SMPP 3.4 §5.2.28. */
  private static Optional<ReceiptStatus> status(byte state) {
    return switch (state) {
      case 1, 6 -> Optional.of(ReceiptStatus.ACCEPTED);
      case 2 -> Optional.of(ReceiptStatus.DELIVERED);
      case 3 -> Optional.of(ReceiptStatus.EXPIRED);
      case 4, 5, 8 -> Optional.of(ReceiptStatus.FAILED);
      case 7 -> Optional.of(ReceiptStatus.UNKNOWN);
      default -> Optional.empty();
    };
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {
    LOG.log(Level.DEBUG, "Route {0}: a telephone is back", route);
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("we take receipts as deliver_sm", 0x03);
  }
}
