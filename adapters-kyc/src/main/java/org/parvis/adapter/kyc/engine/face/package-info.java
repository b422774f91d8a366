/** Finds faces; compares none. */
package org.parvis.adapter.kyc.engine.face;
