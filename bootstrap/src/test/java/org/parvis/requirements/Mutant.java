package org.parvis.requirements;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.parvis.architecture.Repository;

/** A source with a check switched off, compiled against everything else as it is. */
final class Mutant {
  private Mutant() {}

  /**
   * Compiles the changed source alone.
   *
   * @param target the folder that its classes go to
   * @throws AssertionError when the text is not there once, or the result does not compile
   */
  static void compile(Mutation mutation, Path target) throws IOException {
    Path file = Repository.ROOT.resolve(mutation.source());
    if (!Files.isRegularFile(file)) {
      throw new AssertionError(mutation.id() + ": there is no " + mutation.source());
    }
    String source = Files.readString(file, UTF_8);
    int times = source.split(java.util.regex.Pattern.quote(mutation.found()), -1).length - 1;
    if (times != 1) {
      throw new AssertionError(
          "%s: the text to replace occurs %d times in %s, not once:%n%s"
              .formatted(mutation.id(), times, mutation.source(), mutation.found()));
    }
    compile(mutation, source.replace(mutation.found(), mutation.written()), target);
  }

  private static void compile(Mutation mutation, String source, Path target) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("this Java has no compiler");
    }
    String classPath =
        Stream.concat(
                Modules.folders().stream().map(Path::toString),
                Stream.of(System.getProperty("java.class.path")))
            .collect(Collectors.joining(File.pathSeparator));
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of(
                      "--release",
                      "17",
                      "-proc:none",
                      "-parameters",
                      "-nowarn",
                      "-d",
                      target.toString(),
                      "-classpath",
                      classPath),
                  null,
                  List.of(new Text(mutation.source(), source)))
              .call();
      if (!compiled) {
        throw new AssertionError(
            mutation.id() + ": " + mutation.title() + " does not compile:\n" + said);
      }
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String content;

    Text(String path, String content) {
      super(URI.create("text:///" + path), JavaFileObject.Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
