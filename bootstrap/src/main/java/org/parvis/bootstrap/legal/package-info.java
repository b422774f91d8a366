/** The institution's texts that members agree to. */
@org.jspecify.annotations.NullMarked
package org.parvis.bootstrap.legal;
