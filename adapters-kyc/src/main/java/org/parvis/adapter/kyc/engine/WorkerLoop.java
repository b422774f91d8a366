package org.parvis.adapter.kyc.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.parvis.adapter.kyc.engine.CheckTerms.Expected;
import org.parvis.adapter.kyc.engine.CheckTerms.Names;
import org.parvis.adapter.kyc.protocol.WorkerFrames;
import org.parvis.adapter.kyc.protocol.WorkerFrames.Analysis;
import org.parvis.adapter.kyc.protocol.WorkerFrames.Completed;
import org.parvis.adapter.kyc.protocol.WorkerRequest;
import org.parvis.domain.shared.Bytes;

/**
 * Answers one request of the server after the other until there is no server any more. It keeps
 * nothing from one request to the next; a fault of any kind ends it, and another one is started.
 */
final class WorkerLoop {
  private final DataInputStream in;
  private final DataOutputStream out;
  private final boolean practises;
  private final BlockingQueue<Request> requests = new ArrayBlockingQueue<>(1);

  /**
   * Between two pipes.
   *
   * @param practises whether it warms up while nobody asks
   */
  WorkerLoop(InputStream in, OutputStream out, boolean practises) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = new DataOutputStream(new BufferedOutputStream(out));
    this.practises = practises;
  }

  private interface Request {
    byte[] answer(Models models) throws IOException;
  }

  /** Reads in this thread and works in another, so that the end of the server is seen at once. */
  void run() {
    Thread work = new Thread(this::work, "work");
    work.setDaemon(true);
    work.start();
    try {
      while (true) {
        requests.put(read());
      }
    } catch (EOFException serverGone) {
      end(CheckDocument.PASSED_ON);
    } catch (IOException | InterruptedException broken) {
      end(CheckDocument.FAILED);
    }
  }

  private void work() {
    try (Models models = new Models()) {
      send(new byte[0]);
      WarmUp warmUp = new WarmUp(models);
      while (practises && requests.isEmpty() && warmUp.isUseful()) {
        warmUp.once();
      }
      while (true) {
        send(requests.take().answer(models));
        // What was filmed goes now, while nobody waits, and the memory with it.
        System.gc();
      }
    } catch (IOException | InterruptedException | RuntimeException | Error fault) {
      // Its message may quote what was filmed; its kind does not.
      System.err.println("check-document: the engine failed: " + fault.getClass().getName());
      end(CheckDocument.FAILED);
    }
  }

  /** Without waiting for threads that native code may have, and that nobody can interrupt. */
  private static void end(int code) {
    Runtime.getRuntime().halt(code);
  }

  private void send(byte[] answer) throws IOException {
    WorkerFrames.writeAnswer(out, answer);
    out.flush();
  }

  private Request read() throws IOException {
    int kind = in.read();
    return switch (kind) {
      case -1 -> throw new EOFException();
      case WorkerFrames.LOOK -> {
        WorkerFrames.Clip clip = WorkerFrames.readClip(in);
        yield models -> look(models, clip);
      }
      case WorkerFrames.JUDGE -> {
        WorkerRequest request = WorkerRequest.readFrom(in);
        List<Analysis> analyses = new ArrayList<>();
        for (int i = 0; i < request.clips(); i++) {
          analyses.add(WorkerFrames.readAnalysis(in));
        }
        yield models -> judge(models, request, analyses);
      }
      default -> throw new IOException("not a request");
    };
  }

  /** What the server sends was filmed: a photograph in its place is not accepted. */
  private static byte[] look(Models models, WorkerFrames.Clip clip) throws IOException {
    return bytes(new Watcher(models).watch(clip.role(), clip.content(), false));
  }

  private static byte[] bytes(ClipAnalysis analysis) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    AnalysisBytes.write(analysis, new DataOutputStream(written));
    return written.toByteArray();
  }

  private static byte[] judge(Models models, WorkerRequest request, List<Analysis> analyses)
      throws IOException {
    Check check = new Check(models, terms(request));
    for (Analysis analysis : analyses) {
      check.add(analysis(analysis));
    }
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    CheckDocument.print(check.report(), printed, false);
    Optional<Completed> completed = Optional.empty();
    if (check.readLate().isPresent()) {
      Check.ReadLate late = check.readLate().get();
      completed = Optional.of(new Completed(late.place(), Bytes.of(bytes(late.side()))));
    }
    return WorkerFrames.bytesOf(
        new WorkerFrames.Judgement(Bytes.of(printed.toByteArray()), completed));
  }

  private static ClipAnalysis analysis(Analysis analysis) throws IOException {
    Optional<Bytes> content = analysis.content();
    return content.isEmpty()
        ? ClipAnalysis.unexamined(analysis.role())
        : AnalysisBytes.read(
            new DataInputStream(new ByteArrayInputStream(content.get().toArray())));
  }

  private static CheckTerms terms(WorkerRequest request) {
    Optional<Names> names =
        request.birthName().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Names(request.givenNames(), request.birthName(), request.usageName()));
    return new CheckTerms(
        request.on(),
        names,
        request.birthDate(),
        Optional.of(new Expected(request.document(), request.issuer())),
        false,
        CheckTerms.rulesIn(request.validityRules()),
        request.movements());
  }
}
