package org.parvis.walk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium of the machine, with a fake camera. Everything that a page says in the console, and
 * every request that leaves our address, is collected and must be nothing.
 */
final class Chromium implements AutoCloseable {
  static final String NO_SUCH_PAGE = "/no-such-page";

  private final Playwright playwright;
  private final Browser browser;
  private final String ours;
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

  Chromium(String ours, FakeCamera camera) {
    this(ours, camera, executable(), List.of());
  }

  /** Started by another program, with arguments beside the usual. */
  Chromium(String ours, FakeCamera camera, Path executable, List<String> more) {
    this.ours = ours;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        Stream.concat(
                                more.stream(),
                                Stream.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--use-fake-ui-for-media-stream",
                                    "--use-fake-device-for-media-stream",
                                    "--use-file-for-fake-video-capture=" + camera.file()))
                            .toList()));
  }

  /** A browser of its own: other cookies, other person. */
  BrowserContext person(String language, int width) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Europe/Paris")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setPermissions(List.of("camera")));
    context.onConsoleMessage(
        message -> {
          boolean loud = message.type().equals("error") || message.type().equals("warning");
          if (loud && !isOurDoing(message)) {
            complaints.add(message.type() + ": " + message.text());
          }
        });
    context.onRequest(
        request -> {
          String url = request.url();
          if (!url.startsWith(ours) && !url.startsWith("data:") && !url.startsWith("blob:")) {
            complaints.add("request to another host: " + url);
          }
        });
    context.onPage(page -> page.onPageError(error -> complaints.add("script: " + error)));
    return context;
  }

  /** Closes the browsers of everybody who is still there, with all that their pages ask for. */
  void everybodyLeaves() {
    browser.contexts().forEach(BrowserContext::close);
  }

  /** What pages complained about so far. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  // A walk asks for a page that does not exist, and pulls the plug.
  private static boolean isOurDoing(ConsoleMessage message) {
    return message.location().contains(NO_SUCH_PAGE)
        || message.text().contains("ERR_INTERNET_DISCONNECTED");
  }

  static Path executable() {
    return Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
  }
}
