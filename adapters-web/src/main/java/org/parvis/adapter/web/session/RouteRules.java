package org.parvis.adapter.web.session;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every route with its rule. What is not listed does not exist (security.md F1).
 *
 * <p>A route that ends in a slash stands for all that lies below it; every other one is exact, in
 * upper and lower case too.
 */
public final class RouteRules {
  private static final Map<String, Route> RULES = new TreeMap<>();

  static {
    allow(
        Route.PUBLIC,
        "/",
        "/sign-in.xhtml",
        "/sign-up.xhtml",
        "/sign-up-sent.xhtml",
        "/link.xhtml",
        "/forgot-password.xhtml",
        "/forgot-password-sent.xhtml",
        "/new-password.xhtml",
        "/invitation.xhtml",
        "/expired.xhtml",
        "/legal.xhtml",
        "/language",
        "/sign-out",
        "/jakarta.faces.resource/",
        "/api/",
        "/.well-known/jwks.json",
        "/receipts",
        "/ready");
    allow(
        Route.MEMBER,
        "/space.xhtml",
        "/web-banking.xhtml",
        "/phone.xhtml",
        "/phone-code.xhtml",
        "/profile.xhtml",
        "/passcode.xhtml",
        "/banking-code.xhtml",
        "/banking-passcode.xhtml",
        "/account.xhtml",
        "/change-password.xhtml",
        "/account/collect",
        "/transfers.xhtml",
        "/transfer.xhtml",
        "/cards.xhtml",
        "/card.xhtml",
        "/order.xhtml",
        "/verify.xhtml",
        "/verify-start.xhtml",
        "/consent.xhtml",
        "/document.xhtml",
        "/assisted.xhtml",
        "/film-document.xhtml",
        "/document-check.xhtml",
        "/film-face.xhtml",
        "/birthplace.xhtml",
        "/wait.xhtml",
        "/result.xhtml",
        "/capture/",
        "/token");
    allow(Route.STAFF, "/staff/queue.xhtml", "/staff/case.xhtml", "/evidence/");
    allow(Route.REHEARSAL, "/rehearsal/mailbox.xhtml", "/rehearsal/outcomes.xhtml");
    allow(Route.OPERATOR, "/health");
  }

  private static final Set<String> FILMING = Set.of("/film-document.xhtml", "/film-face.xhtml");

  /** What the port for operators answers: them, and the server that fetches its own keys. */
  private static final Set<String> OPERATORS =
      Set.of("/health", "/ready", "/.well-known/jwks.json");

  private RouteRules() {}

  /** The rule for a path as the container normalised it; empty for what does not exist. */
  public static Optional<Route> ruleFor(String path) {
    Route exact = RULES.get(path);
    if (exact != null && (!path.endsWith("/") || path.equals("/"))) {
      return Optional.of(exact);
    }
    // A dot segment or a doubled slash that survived the container is not ours to interpret.
    if (path.contains("//") || (path.contains("/.") && !path.startsWith("/.well-known/"))) {
      return Optional.empty();
    }
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      Route below = RULES.get(path.substring(0, slash + 1));
      if (below != null && path.length() > slash + 1) {
        return Optional.of(below);
      }
    }
    return Optional.empty();
  }

  /** Every route, for tests that look at each of them. */
  public static Set<String> routes() {
    return Set.copyOf(RULES.keySet());
  }

  static boolean films(String path) {
    return FILMING.contains(path);
  }

  static boolean isForOperators(String path) {
    return OPERATORS.contains(path);
  }

  /** What has nothing to do with who is signed in: no session is looked up for it. */
  static boolean carriesNoSession(String path) {
    return path.startsWith("/jakarta.faces.resource/")
        || path.equals("/receipts")
        || isForOperators(path);
  }

  /** Answers for scripts: they get a status, not another page. */
  static boolean isForScripts(String path) {
    return path.startsWith("/capture/")
        || path.startsWith("/evidence/")
        || path.startsWith("/api/")
        || path.equals("/token");
  }

  private static void allow(Route route, String... paths) {
    for (String path : paths) {
      RULES.put(path, route);
    }
  }
}
