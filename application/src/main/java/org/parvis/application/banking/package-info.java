/** The first operations on an association's account. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.banking;
