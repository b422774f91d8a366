/** The product as its users meet it: one command, a browser, a camera, a mailbox. */
@org.jspecify.annotations.NullMarked
package org.parvis.walk;
