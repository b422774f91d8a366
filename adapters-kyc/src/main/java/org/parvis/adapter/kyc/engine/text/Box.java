package org.parvis.adapter.kyc.engine.text;

/** A part of a document's side, in shares of its width and height. */
record Box(double left, double top, double right, double bottom) {
  static final Box ALL = new Box(0, 0, 1, 1);

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }
}
