/** What happened, for those who must be able to prove it later. */
@org.jspecify.annotations.NullMarked
package org.parvis.domain.journal;
