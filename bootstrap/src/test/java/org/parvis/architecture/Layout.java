package org.parvis.architecture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The packages of one architecture: the product's ({@code org.parvis}) or the planted mirror of it.
 *
 * <p>Rules take every package of ours from here and never spell one out, so that one test can ask
 * whether each of them exists, and another can misspell each of them and see the suite turn red.
 */
final class Layout {
  static final List<String> ADAPTERS =
      List.of("web", "persistence", "sms", "mail", "kyc", "crypto");

  private final String root;
  private final Map<String, String> packages;

  private Layout(String root, Map<String, String> packages) {
    this.root = root;
    this.packages = packages;
  }

  static Layout of(String root) {
    var packages = new LinkedHashMap<String, String>();
    packages.put("domain", root + ".domain");
    packages.put("shared", root + ".domain.shared");
    packages.put("application", root + ".application");
    packages.put("port", root + ".application.port");
    for (String adapter : ADAPTERS) {
      packages.put(adapter, root + ".adapter." + adapter);
    }
    packages.put("tx", root + ".adapter.persistence.tx");
    packages.put("engine", root + ".adapter.kyc.engine");
    packages.put("bootstrap", root + ".bootstrap");
    return new Layout(root, packages);
  }

  /** This layout with one name misspelt, as a tired author would. */
  Layout misspelling(String name) {
    var copy = new LinkedHashMap<>(packages);
    copy.put(name, packages.get(name) + "s");
    return new Layout(root, copy);
  }

  Collection<String> names() {
    return packages.keySet();
  }

  String root() {
    return root + "..";
  }

  /** The package and what is below it, as an ArchUnit pattern. */
  String in(String name) {
    return plain(name) + "..";
  }

  /** The package by its plain name. */
  String plain(String name) {
    String found = packages.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no package is called " + name);
    }
    return found;
  }

  /** The direct children of a package as slices. */
  String slices(String name) {
    return plain(name) + ".(*)..";
  }

  String domain() {
    return in("domain");
  }

  String application() {
    return in("application");
  }

  String bootstrap() {
    return in("bootstrap");
  }

  String[] core() {
    return new String[] {domain(), application()};
  }

  String[] adapters() {
    return ADAPTERS.stream().map(this::in).toArray(String[]::new);
  }
}
