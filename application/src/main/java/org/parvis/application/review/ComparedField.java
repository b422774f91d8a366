package org.parvis.application.review;

/**
 * What was declared beside what was read.
 *
 * @param field GIVEN_NAMES, BIRTH_NAME, BIRTH_DATE, or a name of ReadDocument.Field
 */
public record ComparedField(String field, String declared, String read, boolean differs) {}
