/** What every feature of the domain may lean on; kept to a handful of types. */
@org.jspecify.annotations.NullMarked
package org.parvis.domain.shared;
