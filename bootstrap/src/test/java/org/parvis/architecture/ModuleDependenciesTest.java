package org.parvis.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Maven says it first: a class that reaches for a module or a library which its pom does not name
 * does not compile. Each trial has its control: with the missing part on the class path the same
 * class compiles, so nothing else was wrong with it.
 */
class ModuleDependenciesTest {
  private static final ModuleGraph MODULES = ModuleGraph.read();
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  @TestFactory
  Stream<DynamicTest> what_a_pom_does_not_name_does_not_compile() {
    return MODULES.names().stream()
        .flatMap(
            from ->
                MODULES.names().stream()
                    .filter(to -> !to.equals(from))
                    .filter(to -> !MODULES.reachableFrom(from).contains(to))
                    .map(
                        to ->
                            dynamicTest(
                                from + " cannot use " + to,
                                () -> onlyCompilesWith(from, aTypeOf(to), classes(to)))));
  }

  @TestFactory
  Stream<DynamicTest> the_core_cannot_use_a_library() {
    return Stream.of(
            "jakarta.inject.Inject",
            "jakarta.persistence.Entity",
            "jakarta.transaction.Transactional",
            "jakarta.validation.constraints.NotNull",
            "org.eclipse.microprofile.config.Config")
        .flatMap(
            type ->
                Stream.of("domain", "application")
                    .map(
                        from ->
                            dynamicTest(
                                from + " cannot use " + type,
                                () -> onlyCompilesWith(from, type, homeOf(type)))));
  }

  @Test
  void the_domain_depends_on_nothing_and_the_application_on_the_domain() {
    assertThat(MODULES.modulesOf("domain")).isEmpty();
    assertThat(MODULES.modulesOf("application")).containsExactly("domain");
    assertThat(Stream.of("domain", "application").flatMap(m -> MODULES.librariesOf(m).stream()))
        .containsOnly("jspecify");
  }

  @Test
  void an_adapter_depends_on_the_application_alone() {
    assertThat(MODULES.names().stream().filter(module -> module.startsWith("adapters-")))
        .hasSameSizeAs(Layout.ADAPTERS)
        .allSatisfy(
            adapter -> assertThat(MODULES.modulesOf(adapter)).containsExactly("application"));
  }

  private static void onlyCompilesWith(String module, String type, Path missing) {
    Set<Path> classPath =
        Stream.concat(
                Stream.concat(
                    Stream.of(classes(module)),
                    MODULES.reachableFrom(module).stream().map(ModuleDependenciesTest::classes)),
                MODULES.librariesOf(module).stream().flatMap(ModuleDependenciesTest::jars))
            .collect(Collectors.toSet());
    assertThat(errors(type, classPath)).as("errors without %s", missing).isNotEmpty();

    classPath.add(missing);
    MODULES.names().forEach(each -> classPath.add(classes(each)));
    assertThat(errors(type, classPath)).as("errors with %s", missing).isEmpty();
  }

  private static List<String> errors(String type, Set<Path> classPath) {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    COMPILER
        .getTask(
            null,
            null,
            diagnostics,
            List.of(
                "-proc:none",
                "-implicit:none",
                "-d",
                System.getProperty("java.io.tmpdir"),
                "-XDshould-stop.ifNoError=ATTR",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(":"))),
            null,
            List.of(new Probe(type)))
        .call();
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(Locale.ROOT))
        .toList();
  }

  /**
   * A class of one line that reaches for a type from its own package, so visibility is no matter.
   */
  private static final class Probe extends SimpleJavaFileObject {
    private final String type;

    private Probe(String type) {
      super(URI.create("string:///Probe.java"), Kind.SOURCE);
      this.type = type;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return "package %s; class Probe { Class<?> reached = %s.class; }"
          .formatted(type.substring(0, type.lastIndexOf('.')), type);
    }
  }

  private static Path classes(String module) {
    return Repository.ROOT.resolve(module).resolve("target/classes");
  }

  private static String aTypeOf(String module) {
    return Imported.PRODUCT_CLASSES.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .map(JavaClass::getName)
        .filter(name -> Files.exists(classes(module).resolve(name.replace('.', '/') + ".class")))
        .min(String::compareTo)
        .orElseThrow(() -> new AssertionError(module + " has no type to reach for"));
  }

  private static Path homeOf(String type) {
    return classPath()
        .filter(Files::isRegularFile)
        .filter(jar -> holds(jar, type.replace('.', '/') + ".class"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " is not on the class path of the tests"));
  }

  private static boolean holds(Path jar, String entry) {
    try (var archive = new java.util.jar.JarFile(jar.toFile())) {
      return archive.getEntry(entry) != null;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<Path> jars(String artifact) {
    return classPath().filter(path -> path.getFileName().toString().startsWith(artifact + "-"));
  }

  private static Stream<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of);
  }
}
