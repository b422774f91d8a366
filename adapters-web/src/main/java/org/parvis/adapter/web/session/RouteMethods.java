package org.parvis.adapter.web.session;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How each address of a servlet is used. Pages are all used alike, which {@link PageRequestFilter}
 * holds them to, and the API knows its methods itself.
 */
final class RouteMethods {
  private static final Map<String, Set<String>> METHODS = new TreeMap<>();

  static {
    use(
        Set.of("GET", "HEAD"),
        "/",
        "/.well-known/jwks.json",
        "/ready",
        "/health",
        "/receipts",
        "/capture/status",
        "/evidence/",
        "/jakarta.faces.resource/");
    use(Set.of("POST"), "/language", "/sign-out", "/account/collect", "/token");
    use(Set.of("POST", "PUT"), "/capture/clip/");
  }

  private RouteMethods() {}

  /** The methods of a path in the order of the alphabet; empty for what is no servlet of ours. */
  static Optional<Set<String>> of(String path) {
    if (path.endsWith(".xhtml")) {
      return Optional.empty();
    }
    Set<String> exact = METHODS.get(path);
    if (exact != null) {
      return Optional.of(exact);
    }
    return METHODS.entrySet().stream()
        .filter(route -> isFolder(route.getKey()) && path.startsWith(route.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isFolder(String route) {
    return route.length() > 1 && route.endsWith("/");
  }

  private static void use(Set<String> methods, String... paths) {
    for (String path : paths) {
      METHODS.put(path, new TreeSet<>(methods));
    }
  }
}
