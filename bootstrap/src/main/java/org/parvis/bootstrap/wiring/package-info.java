/** Who gets what: every use case, built by hand from its ports. */
@NullMarked
package org.parvis.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
