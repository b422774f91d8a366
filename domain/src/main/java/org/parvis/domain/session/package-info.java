/** A signed-in browser: what it has proved, and for how long that counts. */
@org.jspecify.annotations.NullMarked
package org.parvis.domain.session;
