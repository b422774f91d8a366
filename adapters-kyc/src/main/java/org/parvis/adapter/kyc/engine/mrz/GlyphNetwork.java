package org.parvis.adapter.kyc.engine.mrz;

import org.parvis.adapter.kyc.engine.Network;

/** Reads a strip of OCR-B: one class every two pixels. */
public final class GlyphNetwork {
  private final Network network;

  public GlyphNetwork(Network network) {
    this.network = network;
  }

  GlyphColumns read(Strip strip) {
    return new GlyphColumns(
        network.run(strip.values(), 1, 1, Strip.ROWS, strip.width()).get(0).values());
  }
}
