package org.parvis.adapter.kyc.engine.image;

/** Anything that begins like a photograph is one of a bearable size, or none. */
public final class StillFuzz {
  private static final byte[][] BEGINNINGS = {
    {}, {-1, (byte) 0xd8, -1}, {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}
  };

  private StillFuzz() {}

  /** The entry that the fuzzer calls, by name. */
  public static void fuzzerTestOneInput(byte[] input) {
    for (byte[] beginning : BEGINNINGS) {
      byte[] content = new byte[beginning.length + input.length];
      System.arraycopy(beginning, 0, content, 0, beginning.length);
      System.arraycopy(input, 0, content, beginning.length, input.length);
      Stills.decode(content)
          .filter(picture -> (long) picture.width() * picture.height() > Stills.MAX_PIXELS)
          .ifPresent(
              tooLarge -> {
                throw new IllegalStateException("too large a picture was decoded");
              });
    }
  }
}
