/** Names as people write them beside names as machine-readable zones print them. */
@NullMarked
package org.parvis.domain.verification.names;

import org.jspecify.annotations.NullMarked;
