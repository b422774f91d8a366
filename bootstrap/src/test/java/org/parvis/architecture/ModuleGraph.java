package org.parvis.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the poms say: the modules, and what each declares for its main code. */
final class ModuleGraph {
  private static final String OURS = "parvis-";
  private static final Map<String, String> MANAGED_SCOPES = managedScopes();

  private final Map<String, List<Dependency>> declared = new LinkedHashMap<>();

  /** A dependency of a module's main code. */
  record Dependency(String artifact) {
    boolean isModule() {
      return artifact.startsWith(OURS);
    }

    String module() {
      return artifact.substring(OURS.length());
    }
  }

  static ModuleGraph read() {
    var graph = new ModuleGraph();
    List<Dependency> everywhere = mainDependencies(Repository.ROOT.resolve("pom.xml"));
    for (String module : modules()) {
      var own = new ArrayList<>(everywhere);
      own.addAll(mainDependencies(Repository.ROOT.resolve(module).resolve("pom.xml")));
      graph.declared.put(module, List.copyOf(own));
    }
    return graph;
  }

  List<String> names() {
    return List.copyOf(declared.keySet());
  }

  /** The modules that this one names. */
  List<String> modulesOf(String module) {
    return declared.get(module).stream()
        .filter(Dependency::isModule)
        .map(Dependency::module)
        .toList();
  }

  /** The modules whose public types the main code of this one can see: Maven's class path. */
  Set<String> reachableFrom(String module) {
    var found = new TreeSet<String>();
    for (String next : modulesOf(module)) {
      found.add(next);
      found.addAll(reachableFrom(next));
    }
    return found;
  }

  /** The libraries that the main code of this module can see directly. */
  List<String> librariesOf(String module) {
    return declared.get(module).stream()
        .filter(dependency -> !dependency.isModule())
        .map(Dependency::artifact)
        .toList();
  }

  private static List<String> modules() {
    return children(child(read(Repository.ROOT.resolve("pom.xml")), "modules"), "module").stream()
        .map(module -> module.getTextContent().strip())
        .toList();
  }

  private static List<Dependency> mainDependencies(Path pom) {
    Element dependencies = child(read(pom), "dependencies");
    if (dependencies == null) {
      return List.of();
    }
    return children(dependencies, "dependency").stream()
        .filter(dependency -> !scopeOf(dependency).equals("test"))
        .map(dependency -> new Dependency(text(dependency, "artifactId")))
        .distinct()
        .toList();
  }

  /** Its own scope, or the one that the parent manages. */
  private static String scopeOf(Element dependency) {
    String own = text(dependency, "scope");
    return own.isEmpty() ? MANAGED_SCOPES.getOrDefault(key(dependency), "compile") : own;
  }

  private static Map<String, String> managedScopes() {
    Element management = child(read(Repository.ROOT.resolve("pom.xml")), "dependencyManagement");
    var scopes = new HashMap<String, String>();
    for (Element managed : children(child(management, "dependencies"), "dependency")) {
      if (!text(managed, "scope").isEmpty()) {
        scopes.put(key(managed), text(managed, "scope"));
      }
    }
    return scopes;
  }

  private static String key(Element dependency) {
    return Stream.of("artifactId", "type", "classifier")
        .map(part -> text(dependency, part))
        .collect(Collectors.joining(":"));
  }

  private static Element read(Path pom) {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(pom.toFile());
      return document.getDocumentElement();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(pom + " is no XML", e);
    }
  }

  private static List<Element> children(Element parent, String name) {
    var found = new ArrayList<Element>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static Element child(Element parent, String name) {
    return children(parent, name).stream().findFirst().orElse(null);
  }

  private static String text(Element parent, String name) {
    Element child = child(parent, name);
    return child == null ? "" : child.getTextContent().strip();
  }
}
