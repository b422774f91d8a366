/** The work of the staff on what the machine could not decide. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.review;
