package org.parvis.adapter.kyc.engine.document;

import org.parvis.adapter.kyc.engine.face.Face;
import org.parvis.adapter.kyc.engine.image.Picture;

/**
 * The holder's picture, cut out of a document and upright.
 *
 * @param picture about twice as wide as the face
 * @param face within that picture
 * @param widthAsFilmed of the face, in pixels of the recording
 */
public record Portrait(Picture picture, Face face, double widthAsFilmed) {}
