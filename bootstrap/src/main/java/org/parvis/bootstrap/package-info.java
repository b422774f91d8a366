/** The composition root: reads the configuration, wires the parts by hand, starts and stops. */
@NullMarked
package org.parvis.bootstrap;

import org.jspecify.annotations.NullMarked;
