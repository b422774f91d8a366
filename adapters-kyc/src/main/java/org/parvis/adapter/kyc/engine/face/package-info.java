/** Finds faces, and compares the one of a recording with the portrait of its document. */
package org.parvis.adapter.kyc.engine.face;
