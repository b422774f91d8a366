package org.parvis.adapter.kyc.engine.mrz;

/** One connected spot of ink: its box, in pixels of the working scale. */
record Component(double centreX, double centreY, double width, double height) {}
