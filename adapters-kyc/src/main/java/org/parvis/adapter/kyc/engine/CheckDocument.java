package org.parvis.adapter.kyc.engine;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.parvis.adapter.kyc.engine.Arguments.UsageException;
import org.parvis.adapter.kyc.protocol.WorkerFrames;

/**
 * Checks a document without a server, prints one report and ends. With {@code --worker} it answers
 * the server's requests instead ({@link WorkerLoop}); with {@code --unpractised} behind it without
 * practising before the first.
 */
public final class CheckDocument {
  static final int PASSED_ON = 0;
  static final int FAILED = 1;
  static final int WRONG_USE = 2;
  static final int REFUSED = 10;

  private CheckDocument() {}

  public static void main(String[] words) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    // Only the report may appear there, whatever a library prints.
    System.setOut(System.err);
    if (List.of(words).equals(List.of("--worker"))) {
      new WorkerLoop(System.in, out, true).run();
    }
    if (List.of(words).equals(List.of("--worker", "--unpractised"))) {
      new WorkerLoop(System.in, out, false).run();
    }
    System.exit(run(List.of(words), out));
  }

  private static int run(List<String> words, OutputStream out) {
    try {
      return check(words, out);
    } catch (UsageException wrong) {
      System.err.println("check-document: " + wrong.getMessage());
      System.err.print(Arguments.USAGE);
      return WRONG_USE;
    } catch (IOException unreadable) {
      System.err.println("check-document: cannot read " + unreadable.getMessage());
      return WRONG_USE;
    } catch (RuntimeException failed) {
      // The message of a fault may quote what was filmed; its kind does not.
      System.err.println("check-document: the engine failed: " + failed.getClass().getName());
      return FAILED;
    }
  }

  private static int check(List<String> words, OutputStream out) throws IOException {
    Arguments arguments = Arguments.parse(words, LocalDate.now(ZoneId.systemDefault()));
    try (Models models = new Models()) {
      Check check = new Check(models, arguments.terms());
      for (Arguments.Source source : arguments.sources()) {
        check.watch(source.role(), content(source.file()));
      }
      Report report = check.report();
      print(report, out, true);
      return report.reasons().isEmpty() ? PASSED_ON : REFUSED;
    }
  }

  private static byte[] content(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file " + file);
    }
    if (Files.size(file) > WorkerFrames.MAX_CLIP_BYTES) {
      throw new UsageException(file + " is larger than 100 MB");
    }
    return Files.readAllBytes(file);
  }

  static void print(Report report, OutputStream out, boolean pretty) throws IOException {
    JsonObject json = ReportJson.of(report, Models.checksums());
    Map<String, Boolean> style = pretty ? Map.of(JsonGenerator.PRETTY_PRINTING, true) : Map.of();
    try (JsonWriter writer = Json.createWriterFactory(style).createWriter(out)) {
      writer.writeObject(json);
    }
    out.flush();
  }
}
