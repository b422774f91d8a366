package org.parvis.adapter.kyc.engine.mrz;

/** Where a character stands, both counted from 0. */
public record Place(int line, int index) {}
