/** Who may do what: mandates, staff appointments and the one policy that decides. */
@org.jspecify.annotations.NullMarked
package org.parvis.domain.access;
