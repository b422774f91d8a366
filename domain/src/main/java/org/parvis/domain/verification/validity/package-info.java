/** Until when identity documents are valid, by dated rules that the institution keeps as data. */
@NullMarked
package org.parvis.domain.verification.validity;

import org.jspecify.annotations.NullMarked;
