package org.parvis.domain.shared;

/** A value whose text form never shows its content. */
public interface Sensitive {}
