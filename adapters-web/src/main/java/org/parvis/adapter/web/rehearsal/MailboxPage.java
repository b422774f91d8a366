package org.parvis.adapter.web.rehearsal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.adapter.web.language.Written;
import org.parvis.application.message.ReadMailbox;
import org.parvis.application.message.SetMailboxFailure;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MailboxFailure;
import org.parvis.domain.message.MailboxMessage;

/** What members would have received, newest first, and how sending fails on demand. */
@Named
@RequestScoped
public class MailboxPage {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

  /** A piece of a message; a link where it has an address. */
  public record Piece(String text, boolean link) {
    public String getText() {
      return text;
    }

    public boolean isLink() {
      return link;
    }
  }

  /** A message as a phone or a mail program shows it. */
  public record Shown(
      String id,
      boolean sms,
      String address,
      String subject,
      String when,
      List<List<Piece>> paragraphs) {
    public String getId() {
      return id;
    }

    public boolean isSms() {
      return sms;
    }

    public String getAddress() {
      return address;
    }

    public String getSubject() {
      return subject;
    }

    public String getWhen() {
      return when;
    }

    public List<List<Piece>> getParagraphs() {
      return paragraphs;
    }
  }

  @Inject Written written;
  @Inject ReadMailbox readMailbox;
  @Inject SetMailboxFailure setMailboxFailure;

  private ReadMailbox.Outcome.Messages read;
  private MailboxFailure wanted;

  public List<Shown> getMessages() {
    return read().messages().stream().map(this::shown).toList();
  }

  public String apply() {
    return setMailboxFailure
        .execute(new SetMailboxFailure.Command(getFailure()))
        .match(set -> JourneyUrls.redirectTo("/rehearsal/mailbox.xhtml"));
  }

  public List<MailboxFailure> getFailures() {
    return List.of(MailboxFailure.values());
  }

  public MailboxFailure getFailure() {
    return wanted == null ? read().failure() : wanted;
  }

  public void setFailure(MailboxFailure failure) {
    wanted = failure;
  }

  private ReadMailbox.Outcome.Messages read() {
    if (read == null) {
      read = readMailbox.execute(new ReadMailbox.Command()).match(messages -> messages);
    }
    return read;
  }

  private Shown shown(MailboxMessage message) {
    return new Shown(
        message.id().toString(),
        message.channel() == Channel.SMS,
        message.address(),
        message.subject(),
        written.moment(message.at()),
        message.text().lines().map(MailboxPage::pieces).toList());
  }

  static List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    Matcher links = LINK.matcher(line);
    int from = 0;
    while (links.find()) {
      // The full stop after an address ends the sentence, not the address.
      String address = links.group().replaceAll("[.,;:!?)]+$", "");
      if (links.start() > from) {
        pieces.add(new Piece(line.substring(from, links.start()), false));
      }
      pieces.add(new Piece(address, true));
      from = links.start() + address.length();
    }
    if (from < line.length()) {
      pieces.add(new Piece(line.substring(from), false));
    }
    return pieces;
  }
}
