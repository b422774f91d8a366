package org.parvis.bench;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.parvis.http.Page;
import org.parvis.http.PlainBrowser;
import org.parvis.walk.RunningParvis;

/** Members of a rehearsal who sign in over HTTP, each time as somebody without cookies. */
final class Visitors {
  private static final String PASSWORD = "correct horse battery staple";

  private final HttpClient client = PlainBrowser.client();
  private final RunningParvis parvis;
  private final List<String> addresses;

  private Visitors(RunningParvis parvis, int count) {
    this.parvis = parvis;
    this.addresses =
        IntStream.range(0, count).mapToObj(i -> "visitor" + i + "@parvis.example").toList();
  }

  /** Opens accounts as members do: address, mail, link, password. */
  static Visitors of(RunningParvis parvis, int count) {
    Visitors visitors = new Visitors(parvis, count);
    visitors.addresses.forEach(visitors::opensAnAccount);
    return visitors;
  }

  /** One of them signs in, and sees the page behind. */
  void signsIn(int number) {
    PlainBrowser browser = browser();
    Page signIn = browser.opens("/sign-in.xhtml");
    String address = addresses.get(number % addresses.size());
    Page space = browser.submits(signIn, "go", Map.of("email", address, "password", PASSWORD));
    if (space.status() != 200 || !space.address().getPath().equals("/space.xhtml")) {
      throw new AssertionError("not signed in: " + space.status() + " at " + space.address());
    }
  }

  private void opensAnAccount(String address) {
    PlainBrowser browser = browser();
    browser.submits(browser.opens("/sign-up.xhtml"), "go", Map.of("email", address));
    Page link = browser.opens(linkIn(browser, address));
    Page after = browser.submits(link, "go", Map.of("password", PASSWORD));
    if (after.status() != 200) {
      throw new AssertionError("no account for " + address + ": " + after.text());
    }
  }

  // The mailbox is filled by a beat of its own.
  private String linkIn(PlainBrowser browser, String address) {
    long end = System.nanoTime() + 30_000_000_000L;
    while (System.nanoTime() < end) {
      Element link =
          browser
              .opens("/rehearsal/mailbox.xhtml")
              .html()
              .selectFirst("[data-address='" + address + "'] a[href*=token]");
      if (link != null) {
        return link.attr("href");
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("no mail for " + address);
  }

  private PlainBrowser browser() {
    return new PlainBrowser(client, parvis.address());
  }
}
