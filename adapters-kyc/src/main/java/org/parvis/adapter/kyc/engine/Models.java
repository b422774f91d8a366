package org.parvis.adapter.kyc.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parvis.adapter.kyc.engine.face.FaceDetector;
import org.parvis.adapter.kyc.engine.face.FaceEmbedder;
import org.parvis.adapter.kyc.engine.face.FaceTrack;
import org.parvis.adapter.kyc.engine.face.LandmarkFinder;
import org.parvis.adapter.kyc.engine.mrz.GlyphNetwork;
import org.parvis.adapter.kyc.engine.text.PrintReader;

/**
 * The networks of the engine, loaded only when their checksum is the listed one. Those that read
 * print come from a library and are loaded when a front is there to be read.
 */
final class Models implements AutoCloseable {
  private static final String FOLDER = "models/";
  private static final String FROM_LIBRARY = "/models/";
  private static final String LIST = "models.sha256";
  private static final String GLYPHS = "mrz-ocrb.onnx";
  private static final String LONG_RANGE = "face-detect-back-256.onnx";
  private static final String SHORT_RANGE = "face-detect-short-128.onnx";
  private static final String LANDMARKS = "face-landmarks-68.onnx";
  private static final String EMBEDDING = "face-embedding-128-u8.onnx";

  private static final String PRINT = "ch_PP-OCRv4_";
  private static final String FINDING = PRINT + "det_infer.onnx";
  private static final String READING = PRINT + "rec_infer.onnx";
  private static final String CHARACTERS = "ppocr_keys_v1.txt";

  private final List<Network> loaded = new ArrayList<>();
  private final Map<String, String> checksums = checksums();
  private final GlyphNetwork glyphs = new GlyphNetwork(load(GLYPHS));
  private final FaceDetector faces = new FaceDetector(load(LONG_RANGE), load(SHORT_RANGE));
  private final LandmarkFinder landmarks = new LandmarkFinder(load(LANDMARKS));
  private final FaceEmbedder embedder = new FaceEmbedder(load(EMBEDDING));

  private Optional<PrintReader> print = Optional.empty();

  GlyphNetwork glyphs() {
    return glyphs;
  }

  FaceDetector faces() {
    return faces;
  }

  LandmarkFinder landmarks() {
    return landmarks;
  }

  /** For one recording. */
  FaceTrack faceTrack() {
    return new FaceTrack(landmarks);
  }

  FaceEmbedder embedder() {
    return embedder;
  }

  synchronized PrintReader print() {
    if (print.isEmpty()) {
      print =
          Optional.of(
              new PrintReader(
                  loadForPrint(FINDING),
                  loadForPrint(READING),
                  new String(listed(CHARACTERS), StandardCharsets.UTF_8).lines().toList()));
    }
    return print.get();
  }

  /** SHA-256 in hexadecimal by file name, as listed beside the models. */
  static Map<String, String> checksums() {
    Map<String, String> checksums = new TreeMap<>();
    String list = new String(bytes(LIST), StandardCharsets.US_ASCII);
    list.lines()
        .map(line -> line.split(" +", 2))
        .forEach(entry -> checksums.put(entry[1], entry[0]));
    return checksums;
  }

  static String sha256(String name) {
    return sha256(bytes(name));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Network load(String name) {
    return kept(Network.load(listed(name)));
  }

  private Network loadForPrint(String name) {
    return kept(Network.loadForManyShapes(listed(name)));
  }

  private Network kept(Network network) {
    loaded.add(network);
    return network;
  }

  private byte[] listed(String name) {
    byte[] content = bytes(name);
    if (!sha256(content).equals(checksums.get(name))) {
      throw new IllegalStateException("the model " + name + " is not the listed one");
    }
    return content;
  }

  private static String path(String name) {
    return (name.startsWith(PRINT) || name.equals(CHARACTERS) ? FROM_LIBRARY : FOLDER) + name;
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Models.class.getResourceAsStream(path(name))) {
      if (in == null) {
        throw new IllegalStateException("the model " + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new IllegalStateException("the model " + name + " cannot be read", broken);
    }
  }

  @Override
  public void close() {
    loaded.forEach(Network::close);
  }
}
