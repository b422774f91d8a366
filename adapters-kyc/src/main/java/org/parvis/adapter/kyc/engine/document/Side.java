package org.parvis.adapter.kyc.engine.document;

/**
 * A straight line that may be a side: in a lying one y = offset + slope · (x − middle), in a
 * standing one x and y are exchanged.
 *
 * @param middle of the map, where the offset holds
 * @param isBorder whether it is the border of the picture, beyond which a document may go on
 */
record Side(double offset, double slope, double middle, boolean isBorder) {

  double at(double along) {
    return offset + slope * (along - middle);
  }
}
