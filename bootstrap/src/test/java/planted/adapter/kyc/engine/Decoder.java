package planted.adapter.kyc.engine;

import ai.onnxruntime.OrtEnvironment;
import org.bytedeco.javacpp.Pointer;

class Decoder {
  private Pointer frame;
  private OrtEnvironment environment;
}
