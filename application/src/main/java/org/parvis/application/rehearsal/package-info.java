/** What a rehearsal starts with. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.rehearsal;
