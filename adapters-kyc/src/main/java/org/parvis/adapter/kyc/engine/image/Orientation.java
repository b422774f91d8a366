package org.parvis.adapter.kyc.engine.image;

/**
 * What has to be done to a picture so that what it shows stands upright.
 *
 * @param quarters to turn clockwise, after mirroring
 * @param mirrored whether left and right are to be exchanged first
 */
public record Orientation(int quarters, boolean mirrored) {
  public static final Orientation AS_FILMED = new Orientation(0, false);

  public Picture upright(Picture picture) {
    return (mirrored ? picture.mirrored() : picture).turned(quarters);
  }
}
