package org.parvis.adapter.kyc.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One loaded model. A run is safe from several threads; every tensor is closed here. */
public final class Network implements AutoCloseable {
  private final OrtSession session;
  private final String input;

  private Network(OrtSession session) {
    this.session = session;
    this.input = session.getInputNames().iterator().next();
  }

  static Network load(byte[] model) {
    return load(model, true);
  }

  /**
   * For inputs of many shapes: nothing is laid out for the shape of an earlier run. All runs share
   * what the largest took, which is less than the system's allocator makes of the same requests.
   */
  static Network loadForManyShapes(byte[] model) {
    return load(model, false);
  }

  private static Network load(byte[] model, boolean oneShape) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setMemoryPatternOptimization(oneShape);
      options.setCPUArenaAllocator(true);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      return new Network(OrtEnvironment.getEnvironment().createSession(model, options));
    } catch (OrtException broken) {
      throw new IllegalStateException("a model cannot be loaded", broken);
    }
  }

  /** One output of a run. */
  public static final class Output {
    private final float[] values;

    private Output(float[] values) {
      this.values = values;
    }

    public float[] values() {
      return values;
    }
  }

  /** Outputs in the order of the model. */
  public List<Output> run(float[] values, long... shape) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      List<Output> outputs = new ArrayList<>();
      for (var entry : result) {
        FloatBuffer buffer = ((OnnxTensor) entry.getValue()).getFloatBuffer();
        float[] output = new float[buffer.remaining()];
        buffer.get(output);
        outputs.add(new Output(output));
      }
      return outputs;
    } catch (OrtException failed) {
      throw new IllegalStateException("a model does not run", failed);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException failed) {
      throw new IllegalStateException("a model cannot be released", failed);
    }
  }
}
