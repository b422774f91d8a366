package planted.adapter.kyc;

import ai.onnxruntime.OrtEnvironment;
import org.bytedeco.javacpp.Pointer;

/** Native code beside its fence. */
final class NativeCode {
  static class V26Bytedeco {
    private Pointer frame;
  }

  static class V26OnnxRuntime {
    private OrtEnvironment environment;
  }
}
