/** Messages on their way out, and the rehearsal mailbox. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.message;
