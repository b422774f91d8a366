/** Where a member is on the way. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.journey;
