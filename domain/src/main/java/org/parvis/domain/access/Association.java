package org.parvis.domain.access;

/** An association whose members use its account. */
public record Association(AssociationId id, String name) {}
