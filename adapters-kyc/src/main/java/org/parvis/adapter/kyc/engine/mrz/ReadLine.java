package org.parvis.adapter.kyc.engine.mrz;

/**
 * A text line with the network's answer for it.
 *
 * @param characters how many the free chain found
 * @param worth of that chain
 */
record ReadLine(
    TextLine line,
    Strip strip,
    GlyphColumns columns,
    CharacterGrid grid,
    int characters,
    double worth) {}
