/** Sending and checking one-time codes. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.code;
