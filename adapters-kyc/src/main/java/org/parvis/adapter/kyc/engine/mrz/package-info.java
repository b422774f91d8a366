/** Reads machine-readable zones (ICAO 9303): locates lines, reads glyphs, votes over frames. */
package org.parvis.adapter.kyc.engine.mrz;
