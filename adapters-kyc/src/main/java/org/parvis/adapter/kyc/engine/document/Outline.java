package org.parvis.adapter.kyc.engine.document;

import org.parvis.adapter.kyc.engine.image.Quad;

/**
 * Where a document lies in a picture.
 *
 * @param quad its corners, clockwise from the upper left one; on the border where it is cut off
 * @param isCutOff whether it goes on beyond the picture
 */
public record Outline(Quad quad, boolean isCutOff) {}
