/** Measurements of the running product; each says its method and fails when a bar is missed. */
@org.jspecify.annotations.NullMarked
package org.parvis.bench;
