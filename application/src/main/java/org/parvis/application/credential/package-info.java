/** Choosing and checking the passcode. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.credential;
