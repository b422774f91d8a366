/** Money of an association: accounts, collections and postings that sum to zero. */
@org.jspecify.annotations.NullMarked
package org.parvis.domain.banking;
