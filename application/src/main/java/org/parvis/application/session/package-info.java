/** Which browser is whose, and for how long. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.session;
