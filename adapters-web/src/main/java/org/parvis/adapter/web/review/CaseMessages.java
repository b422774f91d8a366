package org.parvis.adapter.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.ResourceBundle;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.adapter.web.language.Written;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MessageTrail;
import org.parvis.domain.message.Receipt;

/** What was written to the member of a case, and what became of it. */
@Named
@RequestScoped
public class CaseMessages {
  private static final String BUNDLE = "org.parvis.adapter.web.staff";

  @Inject CasePage casePage;
  @Inject Written written;
  @Inject PageLanguage language;
  @Inject Clock clock;

  /**
   * A message as the staff see it.
   *
   * @param route by which it left, empty if it did not
   * @param reference how its receipts are called there
   * @param cause why it did not leave, or is unknown
   * @param receipts what the operator reported, oldest first
   */
  public record Line(
      String at,
      String kind,
      String channel,
      String state,
      String since,
      String route,
      String reference,
      String cause,
      List<String> receipts) {
    public Line {
      receipts = List.copyOf(receipts);
    }
  }

  /** Newest first. */
  public List<Line> getLines() {
    return casePage.getFile() == null
        ? List.of()
        : casePage.getFile().messages().stream().map(this::line).toList();
  }

  private Line line(MessageTrail trail) {
    return new Line(
        written.moment(trail.putAt()),
        word("message.kind." + trail.kind()),
        word("message.channel." + trail.channel()),
        word(
            trail.isWithoutReceiptAt(clock.instant())
                ? "message.state.WITHOUT_RECEIPT"
                : "message.state." + trail.state()),
        written.moment(trail.since()),
        trail.handover().map(Handover::route).orElse(""),
        trail.handover().map(Handover::reference).orElse(""),
        trail.cause().orElse(""),
        trail.receipts().stream().map(this::receipt).toList());
  }

  private String receipt(Receipt receipt) {
    return String.join(
            " ",
            written.moment(receipt.at()),
            word("message.receipt." + receipt.status()),
            receipt.raw())
        .strip();
  }

  private String word(String key) {
    return ResourceBundle.getBundle(BUNDLE, language.locale(), CaseMessages.class.getClassLoader())
        .getString(key);
  }
}
